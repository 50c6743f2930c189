"""Why a promise is not kept: profiles, made in process when the servers have ended."""

from typing import Any

from bench.measuring.reads import Row
from bench.outcome import DEARER_THAN_STOCK, Outcome
from bench.preparing import PROFILED
from bench.services.step import step
from bench.stage import Stage

MOST_PATHS = 1_000


def profile_missed(stage: Stage, outcome: Outcome, prepared: dict[str, Any]) -> None:
    if rows := outcome.below_their_shares:
        stage.say("  profiles")
        profiles = step("profile_reads", stage.ours(), requests=[as_json(row) for row in rows])
        for row, profile in zip(rows, profiles, strict=True):
            outcome.profiles[row.scenario.title] = profile
    if outcome.times_stock > DEARER_THAN_STOCK:
        waiting = prepared["ours"]["waiting"][-PROFILED:]
        headers = prepared["ours"]["headers"]
        profile = step("profile_publishing", stage.ours(), headers=headers, waiting=waiting)
        outcome.profiles["the last approval"] = profile


def as_json(row: Row) -> dict[str, Any]:
    request = row.requests["api"]
    paths = list(request.others[:MOST_PATHS]) or [request.path]
    return {"paths": paths, "headers": request.headers, "status": request.status}

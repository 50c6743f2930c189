"""The content, twice: recorded for us, indexed for stock Wagtail; and what waits for approval."""

from typing import Any

from bench.outcome import Outcome
from bench.services.step import step
from bench.stage import EMPTY, Stage

PUBLICATIONS = 12
"""On each side; one more waits for its queries to be counted, and ours for a profiler."""
PROFILED = 8


def prepare(stage: Stage, outcome: Outcome) -> dict[str, Any]:
    """Answers what waits for the last approval, here and there."""
    scale = outcome.scale
    stage.say(f"{scale.strategies} strategies and {scale.profiles} profiles")
    stage.databases.create("ours", like=EMPTY)
    outcome.filling = step(
        "fill", stage.ours(), strategies=scale.strategies, profiles=scale.profiles
    )
    stage.databases.create("stock", like="ours")
    step("without_triggers", stage.stock())
    step("search_index", stage.stock())
    outcome.recording = step("record", stage.ours())
    stage.say(f"  {outcome.recording['documents']} documents recorded")
    return {
        "ours": step("reviews", stage.ours(), count=PUBLICATIONS + 1 + PROFILED),
        "stock": step("stock_reviews", stage.stock(), count=PUBLICATIONS + 1),
    }

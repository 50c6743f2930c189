"""For each promise that was not kept: where the time went."""

from typing import Any

from bench.outcome import Outcome
from bench.report.table import number, table

HEAD = ("in one process, without a server", "ms of processor time", "whose the elapsed time is")


def missed(outcome: Outcome) -> list[str]:
    if not outcome.profiles:
        return []
    lines = [line(what, profile) for what, profile in outcome.profiles.items()]
    return ["### Where the time goes, where a promise is not kept", table(HEAD, lines)]


def line(what: str, profile: dict[str, Any]) -> list[str]:
    shares = ", ".join(f"{part} {share:.0%}" for part, share in profile["shares"])
    return [what, number(profile["milliseconds"], 2), shares]

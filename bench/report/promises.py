"""What was promised, and whether it was kept."""

from collections.abc import Iterator
from dataclasses import dataclass

from bench.outcome import DEARER_THAN_STOCK, Outcome
from bench.report.table import table

MEGABYTES_TOGETHER = 1024
DOCUMENTS_A_SECOND = 500
SLOWER_WHEN_FAR = 1.2
SLOWER_WHEN_MORE = 1.3
SECONDS_TO_PULL = 0.5


@dataclass(frozen=True)
class Promise:
    what: str
    measured: float
    bound: float
    at_most: bool = False
    digits: int = 2

    @property
    def kept(self) -> bool:
        return self.measured <= self.bound if self.at_most else self.measured >= self.bound

    def line(self) -> list[str]:
        bound = f"{'at most' if self.at_most else 'at least'} {self.bound:g}"
        measured = f"{self.measured:,.{self.digits}f}"
        return [self.what, bound, measured, "kept" if self.kept else "**not kept**"]


def promises(outcome: Outcome, smaller: Outcome | None = None) -> str:
    every = [*of_reads(outcome), *of_the_rest(outcome), *of_growth(outcome, smaller)]
    return table(("promise", "", "measured", ""), [promise.line() for promise in every])


def of_reads(outcome: Outcome) -> Iterator[Promise]:
    for row in outcome.rows:
        scenario = row.scenario
        yield Promise(f"{scenario.title}, of the floor", row.share, round(scenario.share, 2))
        if scenario.times_v2 and (times := row.times("v2")):
            yield Promise(f"{scenario.title}, times stock v2", times, scenario.times_v2, digits=0)
    near, far = (outcome.row(name).measured["api"].rate for name in ("first", "far"))
    yield Promise("page 500, time of page 1", near / far, SLOWER_WHEN_FAR, at_most=True)


def of_the_rest(outcome: Outcome) -> Iterator[Promise]:
    if outcome.pull:
        seconds = outcome.pull.per_10_000
        yield Promise("pull of 10,000 profiles, s", seconds, SECONDS_TO_PULL, at_most=True)
    published = len(outcome.ours.seconds) + 1
    visible = outcome.ours.visible / published
    yield Promise("published and found by the next read, share", visible, 1)
    dearer = "publishing, processor time of stock's"
    yield Promise(dearer, outcome.times_stock, DEARER_THAN_STOCK, at_most=True)
    together = (outcome.memory["web"] + outcome.memory["worker"]) / 2**20
    yield Promise(
        "web and worker together, MiB", together, MEGABYTES_TOGETHER, at_most=True, digits=0
    )
    speed = outcome.recording["documents"] / outcome.recording["seconds"]
    yield Promise("recording, documents a second", speed, DOCUMENTS_A_SECOND, digits=0)


def of_growth(outcome: Outcome, smaller: Outcome | None) -> Iterator[Promise]:
    """Each against the floor of its own minute, which has not grown."""
    for row in outcome.rows if smaller else ():
        before = smaller.row(row.scenario.name)
        yield Promise(
            f"{row.scenario.title}, time at a tenth of the content",
            before.share / row.share,
            SLOWER_WHEN_MORE,
            at_most=True,
        )

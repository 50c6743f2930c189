"""The arithmetic of the sliding window."""

from dataclasses import dataclass
from math import ceil, floor

WINDOW = 60
"""Seconds, of every policy."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A time, as a place in the row of windows."""

    index: int
    elapsed: float

    @classmethod
    def at(cls, time: float) -> "Moment":
        index, elapsed = divmod(time, WINDOW)
        return cls(int(index), elapsed)

    @property
    def share(self) -> float:
        """How much of the window before still lies within the last `WINDOW` seconds."""
        return 1 - self.elapsed / WINDOW


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a request, and what the counters say after it."""

    admitted: bool
    used: int
    """In this window."""
    before: int
    """In the window before."""
    keys: str
    """Changes whenever a key does: see `cms.delivery.keys.known`."""


def fits(quota: int, used: int, before: int, share: float) -> bool:
    """Whether one more request may be admitted."""
    return used + before * share + 1 <= quota


def remaining(quota: int, taken: Taken, moment: Moment) -> int:
    return max(0, floor(quota - taken.used - taken.before * moment.share))


def until_next(quota: int, taken: Taken, moment: Moment) -> int:
    """Whole seconds, at least 1, after which a request is admitted if nobody else comes first."""
    left = WINDOW - moment.elapsed
    if taken.used + 1 <= quota:
        wait = left - WINDOW * (quota - 1 - taken.used) / max(taken.before, 1)
    else:
        wait = left + WINDOW * (1 - (quota - 1) / taken.used)
    return max(1, ceil(wait))

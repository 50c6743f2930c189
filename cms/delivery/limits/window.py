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

    granted: int
    """How many of the permits that were asked for."""
    used: int
    """In this window."""
    before: int
    """In the window before."""
    keys: str
    """Changes whenever a key does: see `cms.delivery.keys.known`."""

    @property
    def admitted(self) -> bool:
        return self.granted > 0


@dataclass(frozen=True, slots=True)
class Wanted:
    """How many permits somebody asks for, of one limit, at once."""

    permits: int = 1
    held: int = 0
    """Permits of this window that it has in hand, and gives back with this."""
    spare: int = 1
    """It takes one in so many of what is left, and one if it is the last."""


ONE = Wanted()


def fits(quota: int, used: int, before: int, share: float) -> bool:
    """Whether one more request may be admitted."""
    return used + before * share + 1 <= quota


def granted(quota: int, used: int, before: int, share: float, wanted: Wanted) -> int:
    if not fits(quota, used, before, share):
        return 0
    return max(1, min(wanted.permits, floor((quota - used - before * share) / wanted.spare)))


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

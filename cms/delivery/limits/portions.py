"""Permits that a process takes in advance for whoever asks it often, and spends without a trip.

Whoever asks rarely is counted one by one, as is everybody near the limit: a portion is what was
spent in the last tenth of a second, twice the one before at most, and never more than a sixteenth
of what is left. Permits are counted where they are taken, so that all processes together never
admit more than the limit says. What was not spent is given back with the next portion; what is in
hand when the minute turns, or the process ends, is lost for that minute.
"""

import os
from dataclasses import dataclass, replace
from math import ceil
from threading import Lock
from time import monotonic
from typing import Protocol

from cms.delivery.limits.window import Moment, Taken, Wanted

LIFE = 0.1
"""Seconds, after which the shared counters are asked again, whatever is left."""

MOST = 256
SPARE = 16
PARTITIONS = 10_000
"""So many callers have portions within a window; whoever comes after them is counted one by one."""


class Source(Protocol):
    def take(self, partition: str, quota: int, moment: Moment, wanted: Wanted) -> Taken: ...


@dataclass(slots=True)
class Portion:
    """What a process holds for a caller, and what the shared counters said when they were asked."""

    quota: int
    size: int
    left: int
    since: float
    told: Taken

    def lasts(self, quota: int, now: float) -> bool:
        return self.left > 0 and quota == self.quota and now - self.since < LIFE

    def spent(self) -> Taken:
        """One of it. What is left in hand is not counted as used."""
        self.left -= 1
        return Taken(1, self.told.used - self.left, self.told.before, self.told.keys)

    def next(self, now: float) -> Wanted:
        """As much as lasts for `LIFE`, if the caller goes on like this."""
        spent, took = self.size - self.left, max(now - self.since, 1e-6)
        permits = min(ceil(spent * LIFE / took), 2 * self.size, MOST)
        return Wanted(max(1, permits), self.left, SPARE)


FIRST = Wanted(spare=SPARE)


class Portions:
    """Of one process. Raises whatever the shared counters raise."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.forget()

    def forget(self) -> None:
        self.lock, self.process = Lock(), os.getpid()
        self.index = 0
        self.held: dict[str, Portion] = {}

    def spend(self, partition: str, quota: int, moment: Moment) -> Taken:
        """As `take` of the counters, from what is in hand if there is any."""
        if self.process != os.getpid():
            self.forget()  # what was in hand is the parent's
        now, wanted = monotonic(), FIRST
        with self.lock:
            self.turn_to(moment.index)
            if portion := self.of(partition, moment):
                if portion.lasts(quota, now):
                    return portion.spent()
                wanted = portion.next(now)
                portion.left = 0
        taken = self.source.take(partition, quota, moment, wanted)
        with self.lock:
            return self.kept(partition, quota, moment, taken, now)

    def of(self, partition: str, moment: Moment) -> Portion | None:
        return self.held.get(partition) if moment.index == self.index else None

    def kept(self, partition: str, quota: int, moment: Moment, taken: Taken, now: float) -> Taken:
        """One of what was taken; the rest is kept, with what another thread took meanwhile."""
        beside = self.of(partition, moment)
        if moment.index != self.index or not (beside or len(self.held) < PARTITIONS):
            return taken
        left = beside.left if beside else 0
        if beside and beside.since > now:
            taken = replace(taken, used=max(beside.told.used, taken.used))
        size = left + taken.granted
        portion = self.held[partition] = Portion(quota, size, size, now, taken)
        return portion.spent() if taken.admitted else taken

    def put_back(self, partition: str, moment: Moment) -> None:
        """What was spent at `moment` on a request that was not answered after all."""
        with self.lock:
            if portion := self.of(partition, moment):
                portion.left += 1

    def turn_to(self, index: int) -> None:
        if index > self.index:
            self.index, self.held = index, {}

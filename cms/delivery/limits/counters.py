"""Where requests are counted: in the shared cache; without one, or while it is away, here."""

import logging
import time
from functools import cache
from typing import Protocol

from django.core.cache import caches
from django.core.cache.backends.redis import RedisCache
from redis.exceptions import RedisError

from cms.delivery.limits.local import LocalCounters
from cms.delivery.limits.portions import Portions
from cms.delivery.limits.shared import SharedCounters
from cms.delivery.limits.window import ONE, Moment, Taken, Wanted

logger = logging.getLogger(__name__)

PAUSE = 5.0
"""Seconds after a failure for which the shared cache is not asked: no read waits for it twice."""


class Counters(Protocol):
    def take(self, partition: str, quota: int, moment: Moment, wanted: Wanted = ONE) -> Taken:
        """Count a request of `partition`, if it is within `quota`; or as many of several as are."""

    def spend(self, partition: str, quota: int, moment: Moment) -> Taken:
        """Count a request, of a portion that was taken in advance where that is quicker."""

    def put_back(self, partition: str, moment: Moment) -> None:
        """A request that `spend` counted at `moment` goes another way, and counts there."""

    def version_of_keys(self) -> str: ...

    def keys_changed(self) -> None:
        """Have every process read the keys anew."""


class FailingOpen:
    """Counters in the shared cache. While it is away each process counts for itself: reads go on,
    and a limit still is one, for each process."""

    def __init__(self, shared: SharedCounters, local: LocalCounters) -> None:
        self.shared = shared
        self.local = local
        self.portions = Portions(shared)
        self.away_until = 0.0

    def take(self, partition: str, quota: int, moment: Moment, wanted: Wanted = ONE) -> Taken:
        counters = self.counters()
        try:
            taken = counters.take(partition, quota, moment, wanted)
        except (RedisError, OSError) as error:
            self.note_away(error)
            return self.local.take(partition, quota, moment, wanted)
        self.note_back(counters)
        return taken

    def spend(self, partition: str, quota: int, moment: Moment) -> Taken:
        if self.counters() is self.local:
            return self.local.take(partition, quota, moment)
        try:
            taken = self.portions.spend(partition, quota, moment)
        except (RedisError, OSError) as error:
            self.note_away(error)
            return self.local.take(partition, quota, moment)
        if self.away_until:
            self.note_back(self.shared)
        return taken

    def put_back(self, partition: str, moment: Moment) -> None:
        self.portions.put_back(partition, moment)

    def version_of_keys(self) -> str:
        try:
            return self.counters().version_of_keys()
        except (RedisError, OSError) as error:
            self.note_away(error)
            return self.local.version_of_keys()

    def keys_changed(self) -> None:
        self.local.keys_changed()
        try:
            self.shared.keys_changed()
        except (RedisError, OSError) as error:
            self.note_away(error)

    def counters(self) -> SharedCounters | LocalCounters:
        return self.local if time.monotonic() < self.away_until else self.shared

    def note_away(self, error: Exception) -> None:
        if not self.away_until:
            logger.warning("The shared cache is away; each process counts for itself: %s", error)
        self.away_until = time.monotonic() + PAUSE
        self.portions.forget()

    def note_back(self, counters: SharedCounters | LocalCounters) -> None:
        if self.away_until and counters is self.shared:
            self.away_until = 0.0
            logger.warning("The shared cache is back; requests are counted there again.")


@cache
def counters() -> Counters:
    """This process's, chosen once."""
    shared = caches["default"]
    local = LocalCounters()
    return FailingOpen(SharedCounters(shared), local) if isinstance(shared, RedisCache) else local

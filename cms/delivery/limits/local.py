import threading
from collections import Counter

from cms.delivery.limits.version import new_version
from cms.delivery.limits.window import ONE, Moment, Taken, Wanted, granted


class LocalCounters:
    """In this process's memory: for one process, and for when the shared cache is away."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.index = 0
        self.used: Counter[str] = Counter()
        self.before: Counter[str] = Counter()
        self.keys = new_version()

    def take(self, partition: str, quota: int, moment: Moment, wanted: Wanted = ONE) -> Taken:
        with self.lock:
            self.turn_to(moment.index)
            before = self.before.get(partition, 0)
            others = max(0, self.used.get(partition, 0) - wanted.held)
            permits = granted(quota, others, before, moment.share, wanted)
            self.used[partition] = others + permits
            return Taken(permits, self.used[partition], before, self.keys)

    def spend(self, partition: str, quota: int, moment: Moment) -> Taken:
        return self.take(partition, quota, moment)

    def put_back(self, partition: str, moment: Moment) -> None:
        with self.lock:
            if moment.index == self.index:
                self.used[partition] = max(0, self.used[partition] - 1)

    def turn_to(self, index: int) -> None:
        if index != self.index:
            self.before = self.used if index == self.index + 1 else Counter()
            self.used = Counter()
            self.index = index

    def version_of_keys(self) -> str:
        return self.keys

    def keys_changed(self) -> None:
        self.keys = new_version()

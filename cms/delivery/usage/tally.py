import threading
import time
from datetime import UTC, date, datetime
from functools import cache

A_DAY = 86_400


class Tallied:
    """Of one key, or of those without one, on one day."""

    __slots__ = ("last", "reads", "refused")

    def __init__(self) -> None:
        self.reads = 0
        self.refused = 0
        self.last = 0.0
        """When one was last admitted, in seconds since 1970."""

    def add(self, other: "Tallied") -> None:
        self.reads += other.reads
        self.refused += other.refused
        self.last = max(self.last, other.last)


Counted = dict[tuple[int | None, date], Tallied]


class Tally:
    """What this process has counted and not yet written."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.counted: dict[tuple[int | None, int], Tallied] = {}

    def add(self, key: int | None, *, refused: bool) -> None:
        now = time.time()
        with self.lock:
            tallied = self.counted.setdefault((key, int(now // A_DAY)), Tallied())
            if refused:
                tallied.refused += 1
            else:
                tallied.reads += 1
                tallied.last = now

    def take(self) -> Counted:
        """All of it; it is for the caller to write, or to put back."""
        with self.lock:
            counted, self.counted = self.counted, {}
        return {(key, day_of(number)): tallied for (key, number), tallied in counted.items()}

    def put_back(self, counted: Counted) -> None:
        with self.lock:
            for (key, day), tallied in counted.items():
                number = (day - date(1970, 1, 1)).days
                self.counted.setdefault((key, number), Tallied()).add(tallied)


def day_of(number: int) -> date:
    return datetime.fromtimestamp(number * A_DAY, UTC).date()


@cache
def tally() -> Tally:
    """This process's."""
    return Tally()

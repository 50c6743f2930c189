"""Holding a request until something is published.

A waiting request holds a thread, with its connection, but no transaction. There are few places to
wait: whoever finds none is answered at once, and asks again.
"""

import time
from threading import BoundedSemaphore

from cms.ledger import reading

PLACES = 2
"""In each process. A thread that waits serves nobody else: half of the usual four."""

PAUSE = 0.25

_places = BoundedSemaphore(PLACES)


def wait_beyond(head: int, seconds: int) -> int:
    """The head, as soon as it is beyond `head`, or when the time is over."""
    if not seconds or not _places.acquire(blocking=False):
        return head
    try:
        return watch(head, time.monotonic() + seconds)
    finally:
        _places.release()


def watch(head: int, until: float) -> int:
    while (now := reading.head()) <= head and time.monotonic() < until:
        time.sleep(PAUSE)
    return max(now, head)

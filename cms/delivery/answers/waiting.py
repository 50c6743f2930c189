"""Holding a request until something is published.

A waiting request holds a thread but no transaction and, where connections are pooled, no
connection. There are few places to wait: whoever finds none is answered at once, and asks again.
"""

import time
from threading import BoundedSemaphore

from django.db import connection

from cms.ledger import reading

PLACES = 4
"""In each process. A thread that waits serves nobody else."""

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
        release_connection()
        time.sleep(PAUSE)
    return max(now, head)


def release_connection() -> None:
    if not connection.in_atomic_block:
        connection.close()

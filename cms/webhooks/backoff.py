"""When a delivery that failed is tried again: soon at first, then rarely, for about three days."""

import random
from datetime import timedelta

MINUTE, HOUR = 60, 3600
WAITS = [5, 30, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR, *[8 * HOUR] * 8]
"""Seconds after the first, second, … failure; about three days in all."""
JITTER = 0.2
LONGEST = timedelta(days=1)


def wait(failures: int, asked_for: float | None = None) -> timedelta | None:
    """How long to wait after the `failures`th failure in a row; None: give up.

    `asked_for` is the receiver's `Retry-After` in seconds; it is obeyed up to a day.
    """
    if failures > len(WAITS):
        return None
    spread = random.uniform(1 - JITTER, 1 + JITTER)  # noqa: S311 (spreads load, guards nothing)
    planned = timedelta(seconds=WAITS[failures - 1] * spread)
    asked = timedelta(seconds=asked_for or 0)
    return max(planned, min(asked, LONGEST))

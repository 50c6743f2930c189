"""When people are reminded: 30 and 7 days before, on the day, and weekly after it."""

from datetime import timedelta

EARLIEST = timedelta(days=30)
SECOND = timedelta(days=7)
A_WEEK = timedelta(days=7)

FIRST, LAST_WEEK, ON_THE_DAY = "30", "7", "0"


def step(left: timedelta) -> str:
    """The step that a page is at with so much time left; empty: it is too early for any.

    It says where a page *is*, not what happens today: whoever was down on the day reminds later.
    """
    if left > EARLIEST:
        return ""
    if left > SECOND:
        return FIRST
    if left > timedelta(0):
        return LAST_WEEK
    weeks = -left // A_WEEK
    return f"late-{weeks}" if weeks else ON_THE_DAY


def is_late(name: str) -> bool:
    return name.startswith("late-")

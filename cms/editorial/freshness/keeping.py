"""What the worker does each minute; most of the time there is nothing to do."""

from cms.editorial.freshness.marking import mark_overdue
from cms.editorial.freshness.reminding import remind


def keep_fresh() -> None:
    mark_overdue()
    remind()

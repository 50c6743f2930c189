"""The moment at which a page is looked at: now, unless a preview looks ahead.

What the built-in site says by date (whether comments are taken, whether nominations are open) asks
here, so that a preview can show it as it will be.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime

from django.utils import timezone

_at: ContextVar[datetime | None] = ContextVar("looking_at", default=None)


@contextmanager
def looking_at(moment: datetime | None) -> Iterator[None]:
    token = _at.set(moment)
    try:
        yield
    finally:
        _at.reset(token)


def moment() -> datetime:
    return _at.get() or timezone.now()


def today() -> date:
    return timezone.localdate(moment())

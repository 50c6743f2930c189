"""Which pages the running code may put live: those that the gate has verified, while it does.

`GatedPage.save` asks here, so that code which never meets the gate cannot publish by accident.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_open: ContextVar[set[int] | None] = ContextVar("open_pages", default=None)


@contextmanager
def opened(page_id: int) -> Iterator[None]:
    token = _open.set({page_id, *(_open.get() or ())})
    try:
        yield
    finally:
        _open.reset(token)


def is_open(page_id: int | None) -> bool:
    return page_id in (_open.get() or ())


def admit(page_id: int) -> None:
    """Let an alias through the door that stands open for its source."""
    if open_pages := _open.get():
        open_pages.add(page_id)

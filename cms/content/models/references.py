"""Wagtail's index of references hears of a page once, not once more for each of its rows.

It reads a page whole, rows included, whichever of them it is told of: a strategy with six rows was
seven jobs that did the same.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wagtail.models import Page as PageBelow
else:
    PageBelow = object


class ReferringPage(PageBelow):
    """A mixin for page classes, before `Page`; it has no fields.

    Deviation from Wagtail: while a page is saved, its rows do not tell the index of references.
    Nothing ever refers to a row, so neither is one that is removed missed there.
    """

    def save(self, *args: Any, **kwargs: Any) -> None:
        with told_once(self):
            super().save(*args, **kwargs)


@contextmanager
def told_once(page: Any) -> Iterator[None]:
    from wagtail import signal_handlers as wagtails  # which needs the models of every app

    if getattr(wagtails.reference_index_auto_update_disabled, "value", False):
        yield
        return
    with wagtails.disable_reference_index_auto_update():
        yield
    wagtails.update_reference_index_on_save(page)

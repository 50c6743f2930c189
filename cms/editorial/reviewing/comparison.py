"""What is different from what is public: told by whoever publishes, in a layer above this one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django.http import HttpRequest, HttpResponse
from wagtail.models import Page, Revision

from cms.editorial.reviewing.saying import said


@dataclass(frozen=True)
class Change:
    """A field that is different, or an item of one; either in words, or in parts, or as a whole."""

    label: str
    kind: str
    """`added`, `removed`, `changed` or `moved`."""
    before: Any = None
    after: Any = None
    words: Sequence[tuple[str, str]] = ()
    """Stretches of text: `equal`, `delete` or `insert`, and what stands there."""
    parts: Sequence["Change"] = ()

    @property
    def said_before(self) -> str:
        return said(self.before)

    @property
    def said_after(self) -> str:
        return said(self.after)


class Comparison(Protocol):
    def changes(self, page: Page, revision: Revision) -> list[Change] | None:
        """From what is public to the text of `revision`; none where nothing can be compared."""

    def marked(self, request: HttpRequest, page: Page, revision: Revision) -> HttpResponse:
        """The text of `revision` as readers would see it, with what is different marked in it."""


_known: list[Comparison] = []


def register(comparison: Comparison) -> None:
    """Call it from `AppConfig.ready()`."""
    _known[:] = [comparison]


def comparison() -> Comparison:
    return _known[0]

"""The site's search: the ledger's, over what has a page, so that no draft can be found."""

from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst

from cms.ledger import reading, registry
from cms.ledger.reading import Search
from cms.ledger.searching.sought import Sought


@dataclass(frozen=True)
class Hit:
    title: str
    path: str
    kind: str
    excerpt: SafeString
    """Escaped already, but for <mark>."""


class Hits:
    """What was found, best first, as a paginator takes it: one statement counts, one reads."""

    def __init__(self, query: str) -> None:
        self.search = Search(Sought.of_the_first_words(query), on_pages=True)

    def count(self) -> int:
        return sum(one.count for one in self.search.by_type())

    def __getitem__(self, part: slice) -> list[Hit]:
        return [hit(one) for one in self.search.part(part.start, part.stop)]


def hit(found: reading.Hit) -> Hit:
    return Hit(found.title, found.path, kind(found.type), mark_safe(found.excerpt))


def kind(type_: str) -> str:
    document = registry.by_type(type_)
    model: Any = document and document.model
    return str(capfirst(model._meta.verbose_name)) if model else ""

"""The site's search: the ledger's, over what has a page, so that no draft can be found."""

from dataclasses import dataclass, replace
from typing import Any

from django.utils.functional import cached_property
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


@dataclass(frozen=True)
class Facet:
    """How many pages of one type were found."""

    type: str
    label: str
    count: int


class Found:
    """What a search finds on all pages in one language, and of which type it is shown."""

    def __init__(self, query: str, type_: str = "", language: str = "") -> None:
        sought = Sought.of_the_first_words(query)
        locales = (language,) if language else ()
        self.everywhere = Search(sought, locales=locales, on_pages=True)
        self.type = type_

    @property
    def unknown(self) -> bool:
        """Whether no page can be of this type."""
        return bool(self.type) and self.type not in registry.searched_types()

    @cached_property
    def facets(self) -> list[Facet]:
        """Of all that was found, whichever type is asked for."""
        return [Facet(one.type, kinds(one.type), one.count) for one in self.everywhere.by_type()]

    @property
    def everything(self) -> int:
        return sum(one.count for one in self.facets)


class Hits:
    """What is shown, best first, as a paginator takes it: one statement counts, one reads."""

    def __init__(self, query: str, type_: str = "", language: str = "") -> None:
        self.found = Found(query, type_, language)

    def count(self) -> int:
        return sum(one.count for one in self.found.facets if self.found.type in {"", one.type})

    def __getitem__(self, part: slice) -> list[Hit]:
        if self.found.unknown:
            return []
        types = (self.found.type,) if self.found.type else ()
        search = replace(self.found.everywhere, types=types)
        return [hit(one) for one in search.part(part.start, part.stop)]


def hit(found: reading.Hit) -> Hit:
    return Hit(found.title, found.path, kind(found.type), mark_safe(found.excerpt))


def kind(type_: str) -> str:
    document = registry.by_type(type_)
    model: Any = document and document.model
    return str(capfirst(model._meta.verbose_name)) if model else ""


def kinds(type_: str) -> str:
    document = registry.by_type(type_)
    model: Any = document and document.model
    return str(capfirst(model.several)) if model else type_

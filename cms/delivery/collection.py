"""A collection of the API: what the registry says about the document classes that share a name."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.core.exceptions import ImproperlyConfigured

from cms.ledger import registry
from cms.ledger.choices import ValueKind
from cms.ledger.documents import Document
from cms.ledger.fields import Filter, Sort

COMMON_SORTS = {
    "path": Sort("path", description="Where it is on the site."),
    "title": Sort("title"),
    "published_at": Sort(
        "published_at", ValueKind.DATE, description="When it became public for the first time."
    ),
    "updated_at": Sort("updated_at", ValueKind.DATE, description="When it became what it is now."),
}


@dataclass(frozen=True)
class Collection:
    name: str
    documents: tuple[type[Document], ...]
    filters: Mapping[str, Filter]
    sorts: Mapping[str, Sort]

    @property
    def types(self) -> tuple[str, ...]:
        return tuple(document.type for document in self.documents)

    @property
    def camel(self) -> str:
        """`award-years` as operations and schemas are named: `AwardYears`."""
        return "".join(part.title() for part in self.name.split("-"))

    @property
    def singleton(self) -> bool:
        return all(document.singleton for document in self.documents)

    @property
    def order(self) -> str:
        """The sort that holds where a reader asks for none."""
        return self.documents[0].order


def collections() -> list[Collection]:
    return [of(name, documents) for name, documents in sorted(registry.collections().items())]


def of(name: str, documents: list[type[Document]]) -> Collection:
    filters: dict[str, Filter] = {}
    sorts = documents[0].sorts
    for document in documents:
        for key, one in document.filters.items():
            agree(document, key, one, filters.get(key, one))
            filters[key] = united(one, filters.get(key, one))
        agree_on_sorts(document, sorts)
    return Collection(name, tuple(documents), filters, {**sorts, **COMMON_SORTS})


def united(one: Filter, other: Filter) -> Filter:
    """What either takes; where one takes anything, anything."""
    if not (one.choices and other.choices):
        return replace(one, choices=())
    return replace(other, choices=tuple(dict.fromkeys(other.choices + one.choices)))


def agree_on_sorts(document: type[Document], sorts: Mapping[str, Sort]) -> None:
    """A document without a place in an order would be missing from the list."""
    if dict(document.sorts) != dict(sorts):
        raise ImproperlyConfigured(
            f"{document.__name__}: all classes of “{document.collection}” declare the same sorts."
        )
    if document.order.removeprefix("-") not in {**sorts, **COMMON_SORTS}:
        raise ImproperlyConfigured(f"{document.__name__}: there is no sort “{document.order}”.")


def agree(document: type[Document], name: str, one: Filter, other: Filter) -> None:
    if one.kind != other.kind:
        raise ImproperlyConfigured(
            f"{document.__name__}: “{name}” is another kind of value elsewhere in "
            f"“{document.collection}”; in one collection a name has one meaning."
        )

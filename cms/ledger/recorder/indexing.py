"""The values of a document by which its collection is filtered and sorted."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cms.ledger.canonical import digest
from cms.ledger.choices import ValueKind
from cms.ledger.documents import Document
from cms.ledger.fields import values_at
from cms.ledger.ordering import filter_key, sort_key


@dataclass(frozen=True)
class Index:
    collection: str
    filters: dict[tuple[str, bytes], Any]
    """What is shown, by name and key."""
    sorts: dict[str, bytes]

    @property
    def digest(self) -> str:
        filters = sorted((name, key.hex()) for name, key in self.filters)
        return digest(
            [self.collection, filters, {name: key.hex() for name, key in self.sorts.items()}]
        )


def index_of(document: type[Document], content: dict[str, Any]) -> Index:
    """What the class declares, read from the document. Raises ValueError for a wrong kind."""
    filters = {
        (name, filter_key(declared.kind, value)): value
        for name, declared in document.filters.items()
        for value in values_at(declared.path, content)
    }
    sorts = {
        name: sort_key(declared.kind, next(values_at(declared.path, content), None))
        for name, declared in document.sorts.items()
    }
    return Index(document.collection, filters, sorts)


def stamped_sorts(
    path: str | None, title: str, published_at: datetime, updated_at: datetime
) -> dict[str, bytes]:
    """The orders that every collection has."""
    return {
        "path": sort_key(ValueKind.TEXT, path),
        "title": sort_key(ValueKind.TEXT, title),
        "published_at": sort_key(ValueKind.DATE, published_at),
        "updated_at": sort_key(ValueKind.DATE, updated_at),
    }

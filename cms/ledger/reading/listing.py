from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from cms.ledger.choices import ValueKind
from cms.ledger.models import Current, SortKey, Value
from cms.ledger.ordering import MISSING, filter_key
from cms.ledger.reading.served import Served, served

COMPARISONS = frozenset({"exact", "gt", "gte", "lt", "lte"})


@dataclass(frozen=True)
class Condition:
    """A document meets it if any of its values of this name compares so with any of the keys."""

    name: str
    keys: tuple[bytes, ...]
    comparison: str = "exact"

    @classmethod
    def of(
        cls, name: str, kind: ValueKind, values: Iterable[Any], comparison: str = "exact"
    ) -> "Condition":
        """Raises ValueError or TypeError for a value that is not of the kind."""
        if comparison not in COMPARISONS:
            raise ValueError(f"There is no comparison “{comparison}”.")
        return cls(name, tuple(filter_key(kind, value) for value in values), comparison)

    @property
    def q(self) -> Q:
        if self.comparison == "exact":
            return Q(key__in=self.keys)
        compared = Q()
        for key in self.keys:
            compared |= Q((f"key__{self.comparison}", key))
        return compared


@dataclass(frozen=True)
class Position:
    """A place in a sorted collection, behind which the next page begins."""

    key: bytes
    document: UUID


@dataclass(frozen=True, slots=True)
class Listed:
    document: Served
    position: Position


@dataclass(frozen=True)
class Listing:
    """A collection under filters, in one order. `page()` costs one statement, `total()` another.

    Documents without a value come last in either direction, which costs a second statement for the
    page in which they begin, when descending. Ties are broken by id, so pages never overlap.
    """

    collection: str
    conditions: tuple[Condition, ...] = ()
    sort: str = "path"
    descending: bool = False
    types: tuple[str, ...] = ()
    locales: tuple[str, ...] = ()

    def total(self) -> int:
        rows = Current.objects.filter(collection=self.collection, **self._columns(""))
        return self._meeting(rows, "pk").count()

    def page(self, limit: int, after: Position | None = None) -> list[Listed]:
        """At most `limit` documents behind a position."""
        if not self.descending:
            return self._read(self._rows(), limit, after)
        present = self._rows().exclude(key=MISSING)
        found = [] if after and after.key == MISSING else self._read(present, limit, after)
        if len(found) == limit:
            return found
        behind = after if after and after.key == MISSING else None
        return found + self._read(self._rows().filter(key=MISSING), limit - len(found), behind)

    def _read(self, rows: QuerySet[SortKey], limit: int, after: Position | None) -> list[Listed]:
        order = ("-key", "-document_id") if self.descending else ("key", "document_id")
        rows = rows.filter(self._behind(after)) if after else rows
        return [
            Listed(document, Position(bytes(key), document.id))
            for document, key in served(rows.order_by(*order)[:limit], "document__", "key")
        ]

    def _behind(self, after: Position) -> Q:
        beyond = "lt" if self.descending else "gt"
        further = Q((f"key__{beyond}", after.key))
        tied = Q(("key", after.key), (f"document_id__{beyond}", after.document))
        return Q((f"key__{beyond}e", after.key)) & (further | tied)

    def _rows(self) -> QuerySet[SortKey]:
        rows = SortKey.objects.filter(
            collection=self.collection, name=self.sort, **self._columns("document__")
        )
        return self._meeting(rows, "document")

    def _columns(self, prefix: str) -> dict[str, Any]:
        columns = {"type__in": self.types, "locale__in": self.locales}
        return {f"{prefix}{name}": values for name, values in columns.items() if values}

    def _meeting(self, rows: QuerySet[Any], column: str) -> QuerySet[Any]:
        for condition in self.conditions:
            values = Value.objects.filter(collection=self.collection, name=condition.name)
            meeting = values.filter(condition.q).values("document")
            rows = rows.filter(**{f"{column}__in": meeting})
        return rows

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, IntegerField, Q, QuerySet, Subquery
from django.db.models import Value as Literal

from cms.ledger.choices import ValueKind
from cms.ledger.models import Current, SortKey, Value
from cms.ledger.ordering import MISSING, filter_key
from cms.ledger.reading.beyond import Beyond
from cms.ledger.reading.flowing import flowing
from cms.ledger.reading.head import newest
from cms.ledger.reading.position import Position
from cms.ledger.reading.relevance import RELEVANCE, matching, ranked
from cms.ledger.reading.served import Served, served
from cms.ledger.searching.sought import Sought
from cms.ledger.searching.traits import Traits, narrowed

COMPARISONS = frozenset({"exact", "gt", "gte", "lt", "lte"})
NOT_COUNTED = Literal(None, IntegerField())


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


@dataclass(frozen=True, slots=True)
class Listed:
    document: Served
    position: Position
    total: int | None = None
    """How many the listing has in all, if that was asked for."""


@dataclass(frozen=True)
class Listing:
    """A collection under filters, in one order. `page()` costs one statement, `total()` another;
    with `counting`, the page brings the total, both as of the same head.

    Documents without a value come last in either direction, which costs a second statement for the
    page in which they begin, when descending. Ties are broken by id, so pages never overlap.
    What is sought may be listed by relevance, which has no other direction.
    """

    collection: str
    conditions: tuple[Condition, ...] = ()
    sort: str = "path"
    descending: bool = False
    types: tuple[str, ...] = ()
    locales: tuple[str, ...] = ()
    sought: Sought | None = None

    def total(self) -> int:
        return self.documents().count()

    def counted(self) -> tuple[int, int]:
        """The ledger's head, and the total as of it."""
        counted = newest().annotate(total=self._total()).values_list("seq", "total").first()
        return (counted[0], counted[1] or 0) if counted else (0, 0)

    def page(
        self, limit: int, after: Position | None = None, *, counting: bool = False
    ) -> list[Listed]:
        """At most `limit` documents behind a position; counting, each with the total."""
        if self.sought and self.sort == RELEVANCE:
            return self._read_ranked(self._ranked(self.sought), limit, after, counting)
        if not self.descending:
            return self._read(self._rows(), limit, after, counting)
        present = self._rows().filter(key__lt=MISSING)
        in_missing = after is not None and after.key == MISSING
        found = [] if in_missing else self._read(present, limit, after, counting)
        if len(found) == limit:
            return found
        behind = after if in_missing else None
        missing = self._rows().filter(key=MISSING)
        return found + self._read(missing, limit - len(found), behind, counting)

    def bodies(self) -> Iterator[bytes]:
        """Every body in order, in constant memory."""
        for part in self._parts():
            rows = part.values_list("document__edition__body")
            yield from (bytes(body) for (body,) in flowing(rows))

    def _parts(self) -> list[QuerySet[Any]]:
        if self.sought and not self.sought.terms:
            return []
        if self.sought and self.sort == RELEVANCE:
            return [self._ranked(self.sought).order_by("-score", "-document_id")]
        if not self.descending:
            return [self._rows().order_by("key", "document_id")]
        turned = self._rows().order_by("-key", "-document_id")
        return [turned.filter(key__lt=MISSING), turned.filter(key=MISSING)]

    def _read(
        self, rows: QuerySet[SortKey], limit: int, after: Position | None, counting: bool
    ) -> list[Listed]:
        order = ("-key", "-document_id") if self.descending else ("key", "document_id")
        rows = rows.filter(Beyond(after, descending=self.descending)) if after else rows
        rows = rows.annotate(total=self._total() if counting else NOT_COUNTED)
        return [
            Listed(document, Position(bytes(key), document.id), total)
            for document, key, total in served(
                rows.order_by(*order)[:limit], "document__", "key", "total"
            )
        ]

    def _read_ranked(
        self, rows: QuerySet[Any], limit: int, after: Position | None, counting: bool
    ) -> list[Listed]:
        rows = rows.filter(Beyond(after, descending=True, by="score")) if after else rows
        rows = rows.annotate(total=self._total() if counting else NOT_COUNTED)
        best = rows.order_by("-score", "-document_id")[:limit]
        return [
            Listed(document, Position.scored(score, document.id), total)
            for document, score, total in served(best, "document__", "score", "total")
        ]

    def _ranked(self, sought: Sought) -> QuerySet[Any]:
        return self._meeting(ranked(sought, self._traits), "document", found=True)

    def _total(self) -> Subquery:
        counted = self.documents().order_by().values("collection").annotate(counted=Count("*"))
        return Subquery(counted.values("counted"), output_field=IntegerField())

    def documents(self) -> QuerySet[Current]:
        """All that it lists, in no order."""
        rows = Current.objects.filter(collection=self.collection, **self._columns(""))
        return self._meeting(rows, "pk")

    def _rows(self) -> QuerySet[SortKey]:
        rows = SortKey.objects.filter(
            collection=self.collection, name=self.sort, **self._columns("document__")
        )
        return self._meeting(rows, "document")

    @property
    def _traits(self) -> Traits:
        return narrowed(collection=self.collection, types=self.types, locales=self.locales)

    def _columns(self, prefix: str) -> dict[str, Any]:
        columns = {"type__in": self.types, "locale__in": self.locales}
        return {f"{prefix}{name}": values for name, values in columns.items() if values}

    def _meeting(self, rows: QuerySet[Any], column: str, *, found: bool = False) -> QuerySet[Any]:
        """The rows that meet all conditions; unless they were found already, the search, too."""
        if self.sought and not found:
            rows = rows.filter(**{f"{column}__in": matching(self.sought, self._traits)})
        for condition in self.conditions:
            values = Value.objects.filter(collection=self.collection, name=condition.name)
            meeting = values.filter(condition.q).values("document")
            rows = rows.filter(**{f"{column}__in": meeting})
        return rows

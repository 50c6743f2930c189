from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from heapq import merge
from itertools import groupby, islice
from typing import Any, Self, TypeVar
from uuid import UUID

from django.db.models import Count, IntegerField, Q, QuerySet, Subquery
from django.db.models import Value as Literal

from cms.ledger.choices import Seal
from cms.ledger.models import FormerSortKey, FormerValue, SortKey, Value
from cms.ledger.ordering import MISSING
from cms.ledger.reading import former
from cms.ledger.reading.beyond import Beyond
from cms.ledger.reading.discretion import anything_sealed, discreetly
from cms.ledger.reading.flowing import flowing
from cms.ledger.reading.listing import NOT_COUNTED, Condition, Listed, Listing
from cms.ledger.reading.position import Position
from cms.ledger.reading.served import served

T = TypeVar("T")

Place = tuple[bytes, UUID]

BEGINNING = datetime.min.replace(tzinfo=UTC)
ANY, PRESENT, ABSENT = Q(), Q(key__lt=MISSING), Q(key=MISSING)


@dataclass(frozen=True)
class PastListing(Listing):
    """A listing as it was when `head` was the newest edition.

    What it lists is in two places: in the current tables, if it has not changed since, and in those
    of former editions. A page is read from both, two statements, in this order: what a recorder
    moves meanwhile from the one to the other is met twice, and told once.
    """

    head: int = 0
    moment: datetime = BEGINNING
    """When `head` occurred."""

    @classmethod
    def of(cls, asked: Listing, head: int, moment: datetime) -> Self:
        asked_for = {each.name: getattr(asked, each.name) for each in fields(Listing)}
        return cls(**asked_for, head=head, moment=moment)

    def counted(self) -> tuple[int, int]:
        return self.head, self.total()

    def page(
        self, limit: int, after: Position | None = None, *, counting: bool = False
    ) -> list[Listed]:
        if not self.descending:
            return self._part(ANY, limit, after, counting)
        in_absent = after is not None and after.key == MISSING
        found = [] if in_absent else self._part(PRESENT, limit, after, counting)
        if len(found) == limit:
            return found
        behind = after if in_absent else None
        return found + self._part(ABSENT, limit - len(found), behind, counting)

    def bodies(self) -> Iterator[bytes]:
        for part in (PRESENT, ABSENT) if self.descending else (ANY,):
            columns = ("key", "document_id")
            still, no_more = self._ordered(self._still(part)), self._ordered(self._no_more(part))
            streams = (
                flowing(still.values_list(*columns, "document__edition__body")),
                discreetly(
                    flowing(no_more.values_list(*columns, "edition__body", anything_sealed()))
                ),
            )
            for row in self._merged(streams, lambda row: (bytes(row[0]), row[1])):
                yield bytes(row[-1])

    def documents(self) -> QuerySet[Any]:
        """The editions that it lists, in no order."""
        types = self.types or former.types_in(self.collection)
        rows = former.public_at(self.moment).filter(seq__lte=self.head, type__in=types)
        rows = rows.filter(locale__in=self.locales) if self.locales else rows
        for condition in self.conditions:
            still = self._values(Value, condition).filter(document__edition__lte=self.head)
            no_more = self._values(FormerValue, condition).filter(self.held)
            rows = rows.filter(
                Q(pk__in=still.values("document__edition")) | Q(pk__in=no_more.values("edition"))
            )
        return rows

    @property
    def held(self) -> Q:
        """Of the rows of former editions, those that were true then."""
        return Q(edition__lte=self.head, until__gt=self.head)

    def _still(self, part: Q) -> QuerySet[SortKey]:
        """Where the edition of then is the current one."""
        return self._rows().filter(part, document__edition__lte=self.head)

    def _no_more(self, part: Q) -> QuerySet[FormerSortKey]:
        about = {"collection": self.collection, "name": self.sort, "document__seal": Seal.NONE}
        rows = FormerSortKey.objects.filter(self.held, part, **about, **self._columns("edition__"))
        for condition in self.conditions:
            values = self._values(FormerValue, condition).filter(self.held)
            rows = rows.filter(edition__in=values.values("edition"))
        return rows

    def _values(self, model: Any, condition: Condition) -> QuerySet[Any]:
        values = model.objects.filter(collection=self.collection, name=condition.name)
        return values.filter(condition.q)

    def _part(self, part: Q, limit: int, after: Position | None, counting: bool) -> list[Listed]:
        def narrowed(rows: QuerySet[Any]) -> QuerySet[Any]:
            rows = rows.filter(Beyond(after, descending=self.descending)) if after else rows
            rows = rows.annotate(total=self._total() if counting else NOT_COUNTED)
            return self._ordered(rows)[:limit]

        more = ("key", "total")
        still = served(narrowed(self._still(part)), "document__", *more)
        no_more = former.served(narrowed(self._no_more(part)), self.moment, "edition__", *more)
        found = [
            [
                Listed(replace(one, head=self.head), Position(bytes(key), one.id), total)
                for one, key, total in rows
            ]
            for rows in (still, no_more)
        ]
        return list(islice(self._merged(found, place), limit))

    def _ordered(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        order = ("-key", "-document_id") if self.descending else ("key", "document_id")
        return rows.order_by(*order)

    def _merged(self, streams: Sequence[Iterable[T]], by: Callable[[T], Place]) -> Iterator[T]:
        """In one order, each document once."""
        in_order = merge(*streams, key=by, reverse=self.descending)
        return (next(same) for _, same in groupby(in_order, by))

    def _total(self) -> Subquery:
        alike = self.documents().order_by().annotate(alike=Literal(1)).values("alike")
        counted = alike.annotate(counted=Count("*")).values("counted")
        return Subquery(counted, output_field=IntegerField())


def place(listed: Listed) -> Place:
    return listed.position.key, listed.position.document

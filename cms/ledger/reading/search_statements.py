"""The statements of the search over everything: compiled once for each shape of a search.

A connection keeps what it has prepared, so there are few shapes, whatever people ask for.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.db.models import Count, QuerySet

from cms.ledger.reading.beyond import Beyond
from cms.ledger.reading.head import head_subquery
from cms.ledger.reading.position import Position
from cms.ledger.reading.relevance import found_by, ranked_by
from cms.ledger.reading.statement import Statement

COLUMNS = ("document_id", "type", "path", "url", "locale", "title", "score", "text", "head")
MOST_SHAPES = 100
SCORE, DOCUMENT = 0.123456789, UUID(int=1)


SIZES = (21, 201)
"""Of the usual page and of the largest, each with one hit more."""


@dataclass(frozen=True)
class Shape:
    """How many types and languages a search names; they follow the query as arguments."""

    types: int
    locales: int
    on_pages: bool

    @property
    def samples(self) -> tuple[str, ...]:
        types = (f"type {n}" for n in range(self.types))
        locales = (f"locale {n}" for n in range(self.locales))
        return "'query'", *types, *locales

    def narrowed(self, rows: QuerySet[Any], named: tuple[Any, ...]) -> QuerySet[Any]:
        rows = rows.filter(everywhere=True)
        if self.types:
            rows = rows.filter(type__in=named[: self.types])
        if self.locales:
            rows = rows.filter(locale__in=named[self.types : self.types + self.locales])
        rows = rows.exclude(path="") if self.on_pages else rows
        return rows.annotate(head=head_subquery())

    def best(self, asked: str, *named: Any) -> QuerySet[Any, Any]:
        """The best first; where a position is named at last, score and document, behind it."""
        rows = self.narrowed(ranked_by(asked), named)
        if behind := named[self.types + self.locales :]:
            place = Position.scored(*behind)
            rows = rows.filter(Beyond(place, descending=True, by="score"))
        return rows.order_by("-score", "-document_id").values_list(*COLUMNS)

    def by_type(self, asked: str, *named: Any) -> QuerySet[Any, Any]:
        """Type, number, head; the most frequent first."""
        rows = self.narrowed(found_by(asked), named).values("type", "head")
        counted = rows.annotate(count=Count("*")).order_by("-count", "type")
        return counted.values_list("type", "count", "head")


@lru_cache(MOST_SHAPES)
def best_hits(shape: Shape, behind: bool, size: int) -> Statement:
    samples = (SCORE, DOCUMENT) if behind else ()
    return Statement(
        lambda *asked: shape.best(*asked)[:size], *shape.samples, *samples, by_index=True
    )


@lru_cache(MOST_SHAPES)
def counts_by_type(shape: Shape) -> Statement:
    return Statement(shape.by_type, *shape.samples, by_index=True)

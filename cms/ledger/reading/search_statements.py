"""The statements of the search over everything: compiled once, whatever is sought."""

from functools import lru_cache
from typing import Any
from uuid import UUID

from django.db.models import Count, Func, IntegerField, QuerySet, Subquery

from cms.ledger.reading.beyond import Beyond
from cms.ledger.reading.head import head_subquery, newest
from cms.ledger.reading.position import Position
from cms.ledger.reading.relevance import Asked, found_by, part_by, ranked_by
from cms.ledger.reading.statement import Statement
from cms.ledger.searching.engine import Titled, engine

COLUMNS = ("document_id", "type", "path", "url", "locale", "title", "score", "text", "head")
SIZES = (21, 201)
"""Of the usual page and of the largest, each with one hit more."""

SAMPLE = Asked("'words'", "'found'", "'every'", "'some'", "'rest'")
BEHIND = (0.123456789, UUID(int=1))


def best(asked: Asked, size: int, *place: Any) -> QuerySet[Any, Any]:
    """The best first; behind a place, if one is named: score and document."""
    first, *others = [in_order(rows, place)[:size] for rows in parts_of(asked)]
    return first.union(*others, all=True)[:size] if others else first


def parts_of(asked: Asked) -> list[QuerySet[Any]]:
    """A database that reads one part after the other ranks no more than it must."""
    if engine().in_turn:
        return [part_by(asked, titled) for titled in reversed(Titled)]
    return [ranked_by(asked)]


def in_order(rows: QuerySet[Any], place: tuple[Any, ...]) -> QuerySet[Any, Any]:
    if place:
        rows = rows.filter(Beyond(Position.scored(*place), descending=True, by="score"))
    told = rows.annotate(head=head_subquery())
    return told.order_by("-score", "-document_id").values_list(*COLUMNS)


@lru_cache
def best_hits(size: int, behind: bool) -> Statement:
    """Takes the fields of an `Asked`; with `behind`, then a place."""
    samples = (*SAMPLE, *BEHIND) if behind else SAMPLE
    fields = len(SAMPLE)
    return Statement(
        lambda *given: best(Asked(*given[:fields]), size, *given[fields:]),
        *samples,
        by_index=True,
    )


def counted(found: str) -> QuerySet[Any, Any]:
    """How many, and the head; PostgreSQL looks at each row to see whether it is still there."""
    counted = Func(template="COUNT(*)", output_field=IntegerField())
    number = found_by(found).annotate(number=counted).values("number")
    return newest().annotate(number=Subquery(number)).values_list("number", "seq")


def by_type(found: str) -> QuerySet[Any, Any]:
    """Type, number, head; the most frequent first."""
    rows = found_by(found).values("type").annotate(head=head_subquery())
    return (
        rows.annotate(count=Count("*"))
        .order_by("-count", "type")
        .values_list("type", "count", "head")
    )


TOTAL = Statement(counted, SAMPLE.found, by_index=True)
COUNTS = Statement(by_type, SAMPLE.found, by_index=True)

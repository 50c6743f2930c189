from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet

from cms.ledger.models import Current, State
from cms.ledger.reading.head import head_subquery
from cms.ledger.reading.state import fact
from cms.ledger.reading.statement import Statement


@dataclass(frozen=True, slots=True)
class Served:
    """A current document, ready to be sent: one row of one statement."""

    id: UUID
    seq: int
    type: str
    collection: str
    path: str
    locale: str
    title: str
    version: int
    body: bytes
    etag: str
    published_at: datetime
    updated_at: datetime
    head: int
    """The ledger's head when it was read."""
    foreseen: str = ""
    """What the clock will change soon (see `moments.py`), where one document was asked for."""


def columns(to_current: str = "") -> dict[str, Any]:
    """What a `Served` is made of, seen from `Current` or from a row that points to it."""
    edition = f"{to_current}edition__"
    return {
        "served_id": F(f"{to_current}document_id"),
        "served_seq": F(f"{to_current}edition_id"),
        "served_type": F(f"{to_current}type"),
        "served_collection": F(f"{to_current}collection"),
        "served_path": F(f"{to_current}path"),
        "served_locale": F(f"{to_current}locale"),
        "served_title": F(f"{to_current}title"),
        "served_version": F(f"{edition}version"),
        "served_body": F(f"{edition}body"),
        "served_etag": F(f"{edition}etag"),
        "served_published_at": F(f"{to_current}published_at"),
        "served_updated_at": F(f"{to_current}updated_at"),
        "served_head": head_subquery(),
    }


def served(rows: QuerySet[Any], to_current: str = "", *more: str) -> list[tuple[Any, ...]]:
    """Each row as (Served, *more)."""
    found = selected(rows, *more, to_current=to_current)
    return [(make(row[:WIDTH]), *row[WIDTH:]) for row in found]


WIDTH = len(columns())


def make(row: tuple[Any, ...]) -> Served:
    fields: list[Any] = [bytes(value) if type(value) is memoryview else value for value in row]
    return Served(*fields)


def selected(rows: QuerySet[Any], *more: str, to_current: str = "") -> QuerySet[Any, Any]:
    """The columns of a `Served`, and some more."""
    wanted = columns(to_current)
    return rows.annotate(**wanted).values_list(*wanted, *more)


def by_id(document: UUID) -> Served | None:
    return one(BY_ID.rows(document))


def by_ids(documents: Collection[UUID]) -> dict[UUID, Served]:
    """Those of them that are public now."""
    rows = Current.objects.filter(pk__in=documents)
    return {document.id: document for (document,) in served(rows)}


def at_path(path: str, locale: str | None = None) -> Served | None:
    """The document at a public path; where two sites have it, the older one."""
    return one(AT_PATH_IN.rows(path, locale) if locale else AT_PATH.rows(path))


def below(path: str, collection: str) -> list[Served]:
    """The documents of a collection in the subtree at a path, in no particular order."""
    rows = Current.objects.filter(collection=collection, path__startswith=path)
    return [document for (document,) in served(rows)]


def one(rows: list[tuple[Any, ...]]) -> Served | None:
    """Of a statement that also read what is foreseen."""
    return make((*rows[0][:WIDTH], rows[0][WIDTH] or "")) if rows else None


def _at_path(path: str) -> QuerySet[Current]:
    return Current.objects.filter(path=path).order_by("published_at", "pk")


def _with_foresight(rows: QuerySet[Current]) -> QuerySet[Any, Any]:
    return selected(rows.annotate(foreseen=fact(State.Name.MOMENTS)), "foreseen")[:1]


BY_ID = Statement(lambda id: _with_foresight(Current.objects.filter(pk=id)), UUID(int=1))
AT_PATH = Statement(lambda path: _with_foresight(_at_path(path)), "/path/")
AT_PATH_IN = Statement(
    lambda path, locale: _with_foresight(_at_path(path).filter(locale=locale)), "/path/", "locale"
)

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Case, F, QuerySet, When

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
    readers: str = ""
    """As of a `State`, where one document was asked for."""
    turnover: str = ""
    """What the answer depends on beside the head, where a document of the past was asked for."""


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
BODY = list(columns()).index("served_body")


def make(row: tuple[Any, ...]) -> Served:
    fields: list[Any] = [bytes(value) if type(value) is memoryview else value for value in row]
    return Served(*fields)


def selected(rows: QuerySet[Any], *more: str, to_current: str = "") -> QuerySet[Any, Any]:
    """The columns of a `Served`, and some more."""
    wanted = columns(to_current)
    return rows.annotate(**wanted).values_list(*wanted, *more)


Known = tuple[str, bytes]
"""The etag of a body, and the body: what a caller has already, and need not be sent again."""

NOTHING: Known = ("", b"")


def by_id(document: UUID, known: Known = NOTHING) -> Served | None:
    return one(BY_ID.rows(document, known[0]), known)


def by_ids(documents: Collection[UUID]) -> dict[UUID, Served]:
    """Those of them that are public now."""
    rows = Current.objects.filter(pk__in=documents)
    return {document.id: document for (document,) in served(rows)}


def at_path(path: str, locale: str | None = None, known: Known = NOTHING) -> Served | None:
    """The document at a public path; where two sites have it, the older one."""
    etag = known[0]
    rows = AT_PATH_IN.rows(path, etag, locale) if locale else AT_PATH.rows(path, etag)
    return one(rows, known)


def few(collection: str, most: int) -> list[Served]:
    """The first documents of a collection by path, in one statement, with what is foreseen."""
    rows = Current.objects.filter(collection=collection).order_by("path", "pk")
    told = rows.annotate(foreseen=fact(State.Name.MOMENTS))[:most]
    return [replace(one, foreseen=foreseen or "") for one, foreseen in served(told, "", "foreseen")]


def below(path: str, collection: str) -> list[Served]:
    """The documents of a collection in the subtree at a path, in no particular order."""
    rows = Current.objects.filter(collection=collection, path__startswith=path)
    return [document for (document,) in served(rows)]


def one(rows: list[tuple[Any, ...]], known: Known) -> Served | None:
    """Of a statement that read a body only if it is not known, and two facts of the ledger."""
    if not rows:
        return None
    fields: list[Any] = [*rows[0]]
    body = fields[BODY]
    fields[BODY] = known[1] if body is None else bytes(body)
    fields[WIDTH:] = [each or "" for each in fields[WIDTH:]]
    return Served(*fields)


def _at_path(path: str) -> QuerySet[Current]:
    return Current.objects.filter(path=path).order_by("published_at", "pk")


def _alone(rows: QuerySet[Current], known: str) -> QuerySet[Any, Any]:
    """One document, its body only if it is not known, what is foreseen, and the readers' word."""
    unless_known = Case(When(edition__etag=known, then=None), default=F("edition__body"))
    beside = {"foreseen": fact(State.Name.MOMENTS), "readers": fact(State.Name.READERS)}
    wanted = {**columns(), "served_body": unless_known, **beside}
    return rows.annotate(**wanted).values_list(*wanted)[:1]


BY_ID = Statement(
    lambda id, known: _alone(Current.objects.filter(pk=id), known), UUID(int=1), "known"
)
AT_PATH = Statement(lambda path, known: _alone(_at_path(path), known), "/path/", "known")
AT_PATH_IN = Statement(
    lambda path, known, locale: _alone(_at_path(path).filter(locale=locale), known),
    "/path/",
    "known",
    "locale",
)

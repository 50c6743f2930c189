from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet

from cms.ledger.models import Current
from cms.ledger.reading.head import head_subquery


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
    wanted = columns(to_current)
    found = rows.annotate(**wanted).values_list(*wanted, *more)
    width = len(wanted)
    return [(make(row[:width]), *row[width:]) for row in found]


def make(row: tuple[Any, ...]) -> Served:
    fields: list[Any] = [bytes(value) if type(value) is memoryview else value for value in row]
    return Served(*fields)


def one(rows: QuerySet[Any]) -> Served | None:
    found = served(rows[:1])
    return found[0][0] if found else None


def by_id(document: UUID) -> Served | None:
    return one(Current.objects.filter(pk=document))


def by_ids(documents: Collection[UUID]) -> dict[UUID, Served]:
    """Those of them that are public now."""
    rows = Current.objects.filter(pk__in=documents)
    return {document.id: document for (document,) in served(rows)}


def at_path(path: str, locale: str | None = None) -> Served | None:
    """The document at a public path; where two sites have it, the older one."""
    rows = Current.objects.filter(path=path).order_by("published_at", "pk")
    return one(rows.filter(locale=locale) if locale else rows)


def below(path: str, collection: str) -> list[Served]:
    """The documents of a collection in the subtree at a path, in no particular order."""
    rows = Current.objects.filter(collection=collection, path__startswith=path)
    return [document for (document,) in served(rows)]

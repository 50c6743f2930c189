from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.db.models import Value as Literal

from cms.ledger.canonical import sha256
from cms.ledger.choices import Event, Seal
from cms.ledger.models import Edition
from cms.ledger.reading.discretion import anything_sealed, discreetly
from cms.ledger.reading.flowing import flowing
from cms.ledger.reading.head import head_subquery

COLUMNS = (
    "seq",
    "event",
    "document_id",
    "type",
    "document__seal",
    "locale",
    "path",
    "version",
    "etag",
    "occurred_at",
    "reason",
    "change_note",
    "head",
    "body",
    "sealed",
)


@dataclass(frozen=True, slots=True)
class Change:
    """An edition as the feed tells it. Of a sealed document nothing but the first four is told."""

    seq: int
    event: Event
    id: UUID
    type: str
    locale: str | None = None
    path: str | None = None
    version: int | None = None
    etag: str | None = None
    occurred_at: datetime | None = None
    reason: str | None = None
    body: bytes = b""
    """The document, unless it has ended."""
    head: int = 0
    """The ledger's head when it was read."""


def changes(
    after: int, limit: int, *, history: bool = False, types: Sequence[str] = ()
) -> list[Change]:
    """The editions behind a position, in order; without history, each document's newest only."""
    return list(map(change, discreetly(rows(after, history, types)[:limit])))


def all_changes(
    after: int, *, history: bool = False, types: Sequence[str] = ()
) -> Iterator[Change]:
    """The same without end, in constant memory."""
    return map(change, discreetly(flowing(rows(after, history, types))))


def rows(after: int, history: bool, types: Sequence[str]) -> QuerySet[Edition, tuple[Any, ...]]:
    editions = Edition.objects.filter(seq__gt=after).order_by("seq")
    if not history:
        editions = editions.filter(superseded_at=None)
    if types:
        editions = editions.filter(type__in=types)
    sealed = anything_sealed() if history else Literal(False)
    return editions.annotate(head=head_subquery(), sealed=sealed).values_list(*COLUMNS)


def change(row: tuple[Any, ...]) -> Change:
    seq, event, id, type, seal, *told, reason, note, head, body, said = row
    if seal != Seal.NONE:
        return Change(seq, Event(event), id, type, head=head)
    locale, path, version, etag, occurred_at = told
    return Change(
        seq,
        Event(event),
        id,
        type,
        locale,
        path or None,
        version,
        etag or None if said is body else sha256(said),
        occurred_at,
        reason or note or None,
        said,
        head,
    )

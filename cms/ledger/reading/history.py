"""The editions of one document, newest first, and the texts of two of them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery

from cms.ledger.choices import Event, Seal
from cms.ledger.models import Edition

COLUMNS = (
    "document_id",
    "type",
    "seq",
    "version",
    "event",
    "path",
    "title",
    "etag",
    "change_note",
    "reason",
    "occurred_at",
    "superseded_at",
    "newest",
    "before",
    "document__seal",
)


@dataclass(frozen=True, slots=True)
class Version:
    """One edition of a document. Of a sealed document, nothing of it may be told."""

    id: UUID
    type: str
    seq: int
    version: int
    event: Event
    path: str
    title: str
    etag: str
    change_note: str
    reason: str
    occurred_at: datetime
    superseded_at: datetime | None
    newest: int
    """The document's newest version."""
    before: int | None
    """The version before it that has a text."""
    sealed: bool
    body: bytes = b""

    @property
    def is_ending(self) -> bool:
        return self.event.is_ending


def history(document: UUID, limit: int, before: int | None = None) -> list[Version]:
    """At most so many, from the newest, or from the one before a version. One statement."""
    rows = Edition.objects.filter(document=document).order_by("-version")
    rows = rows.filter(version__lt=before) if before is not None else rows
    return [version(*row) for row in told(rows)[:limit]]


def texts(document: UUID, versions: Collection[int]) -> dict[int, Version]:
    """These versions with their bodies, as far as there are such. One statement."""
    rows = Edition.objects.filter(document=document, version__in=versions)
    return {row[3]: version(*row) for row in told(rows, "body")}


def told(rows: QuerySet[Edition], *more: str) -> QuerySet[Any, Any]:
    others = Edition.objects.filter(document=OuterRef("document")).order_by("-version")
    earlier = others.public().filter(version__lt=OuterRef("version"))
    newest, before = (Subquery(each.values("version")[:1]) for each in (others, earlier))
    return rows.annotate(newest=newest, before=before).values_list(*COLUMNS, *more)


def version(*row: Any) -> Version:
    told, (seal, *body) = row[: len(COLUMNS) - 1], row[len(COLUMNS) - 1 :]
    fields: list[Any] = [*told, seal != Seal.NONE, *map(bytes, body)]
    fields[4] = Event(fields[4])
    return Version(*fields)

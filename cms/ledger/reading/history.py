"""The editions of one document, newest first, and the texts of two of them."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery

from cms.ledger.canonical import sha256
from cms.ledger.choices import Event, Seal
from cms.ledger.keys import Key
from cms.ledger.models import Edition, State
from cms.ledger.reading.discretion import anything_sealed, discreetly
from cms.ledger.reading.state import fact

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
    "turnover",
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
    turnover: str
    """What a text depends on beside its edition: it is told without what has been sealed since."""
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


def notes(key: Key, limit: int) -> list[tuple[datetime, str]]:
    """When what was told the public about an object, the newest first. One statement."""
    label, object_id = key
    told = Edition.objects.filter(document__label=label, document__object_id=object_id)
    told = told.filter(document__seal=Seal.NONE).exclude(change_note="").order_by("-version")
    return list(told.values_list("occurred_at", "change_note")[:limit])


def texts(document: UUID, versions: Collection[int]) -> dict[int, Version]:
    """These versions with their bodies, as far as there are such. One statement."""
    rows = Edition.objects.filter(document=document, version__in=versions)
    found = told(rows.annotate(anything_sealed=anything_sealed()), "body", "anything_sealed")
    texts = (text(*row) for row in discreetly(found))
    return {one.version: one for one in texts}


def told(rows: QuerySet[Edition], *more: str) -> QuerySet[Any, Any]:
    others = Edition.objects.filter(document=OuterRef("document")).order_by("-version")
    earlier = others.public().filter(version__lt=OuterRef("version"))
    newest, before = (Subquery(each.values("version")[:1]) for each in (others, earlier))
    counted = rows.annotate(newest=newest, before=before, turnover=fact(State.Name.TURNOVER))
    return counted.values_list(*COLUMNS, *more)


def version(*row: Any) -> Version:
    *told, turnover, seal = row
    fields: list[Any] = [*told, turnover or "0", seal != Seal.NONE]
    fields[4] = Event(fields[4])
    return Version(*fields)


def text(*row: Any) -> Version:
    *told, body, said = row
    one = version(*told)
    return replace(one, body=said, etag=one.etag if said is body else sha256(said))

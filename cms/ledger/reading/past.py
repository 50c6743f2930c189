from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from cms.ledger.choices import Event, Seal
from cms.ledger.models import Current, Edition
from cms.ledger.reading.former import public_at


@dataclass(frozen=True, slots=True)
class Past:
    """The last word on a document that is not at the asked place: it ended, or it has moved.

    Of a sealed document nothing but id, type and event may be told.
    """

    id: UUID
    type: str
    event: Event
    ended_at: datetime | None
    """When it ended; none if it has only moved."""
    reason: str
    path: str
    """Where it is now, or was last; empty when sealed."""
    successor: UUID | None
    successor_path: str
    successor_url: str
    sealed: bool

    @property
    def moved(self) -> bool:
        return self.ended_at is None


def last_of(document: UUID, as_of: datetime | None = None) -> Past | None:
    """The newest edition of a document, now or at a time; none if there was none yet."""
    edition = newest(as_of).filter(document=document).first()
    return past(edition, as_of) if edition else None


def last_at(path: str, as_of: datetime | None = None) -> Past | None:
    """What became of the document that was last at this path; none if none was yet."""
    there = Edition.objects.filter(path=path).order_by("-seq")
    was = there.filter(occurred_at__lte=as_of) if as_of else there
    edition = newest(as_of).filter(document__in=was.values("document_id")[:1]).first()
    return past(edition, as_of) if edition else None


def newest(as_of: datetime | None) -> QuerySet[Edition]:
    editions = Edition.objects
    rows = editions.as_of(as_of) if as_of else editions.filter(superseded_at=None)
    return rows.select_related("document").defer("body")


def past(edition: Edition, as_of: datetime | None = None) -> Past:
    ended = Event(edition.event).is_ending
    sealed = edition.document.seal != Seal.NONE
    return Past(
        id=edition.document_id,
        type=edition.type,
        event=Event(edition.event),
        ended_at=edition.occurred_at if ended else None,
        reason="" if sealed else edition.reason,
        path="" if sealed else edition.path,
        successor=None if sealed else edition.successor,
        successor_path="" if sealed else path_of(edition.successor, as_of),
        successor_url="" if sealed else edition.successor_url,
        sealed=sealed,
    )


def path_of(document: UUID | None, as_of: datetime | None) -> str:
    if document is None:
        return ""
    if as_of:
        editions = public_at(as_of).filter(document=document)
        return editions.values_list("path", flat=True).first() or ""
    return Current.objects.filter(pk=document).values_list("path", flat=True).first() or ""

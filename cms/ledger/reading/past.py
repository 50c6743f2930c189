from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from cms.ledger.choices import Event, Seal
from cms.ledger.models import Current, Edition


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


def last_of(document: UUID) -> Past | None:
    """The newest edition of a document; none if there never was one."""
    newest = Edition.objects.filter(document=document, superseded_at=None)
    edition = newest.select_related("document").defer("body").first()
    return past(edition) if edition else None


def last_at(path: str) -> Past | None:
    """What became of the document that was last at this path; none if none ever was."""
    was = Edition.objects.filter(path=path).order_by("-seq").values("document_id")[:1]
    newest = Edition.objects.filter(document__in=was, superseded_at=None)
    edition = newest.select_related("document").defer("body").first()
    return past(edition) if edition else None


def past(edition: Edition) -> Past:
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
        successor_path="" if sealed else path_of(edition.successor),
        successor_url="" if sealed else edition.successor_url,
        sealed=sealed,
    )


def path_of(document: UUID | None) -> str:
    if document is None:
        return ""
    return Current.objects.filter(pk=document).values_list("path", flat=True).first() or ""

"""The one exception to “never rewritten”: an erasure that the law demands."""

import logging
from uuid import UUID

from wagtail.log_actions import log

from cms.ledger.choices import Event, Seal
from cms.ledger.keys import PAGE
from cms.ledger.models import Current, Edition, Erasure, FormerSortKey, FormerValue, Identity
from cms.ledger.recorder import turnover
from cms.ledger.recorder.history import newest_of, supersede
from cms.ledger.recorder.numbering import Numbering
from cms.ledger.recorder.sealing import carry_withheld
from cms.ledger.recorder.turn import turn

ERASED = "ledger.erase"
logger = logging.getLogger(__name__)


class CannotErase(Exception):
    """Why a document cannot be erased, and what to do about it."""


def erase(document: UUID, *, actor: str, reason: str) -> Edition:
    """Blank every edition of a document that is no longer public, and say so in the ledger.

    The rows stay, so that the order keeps its promises and mirrors learn of it. If its object
    becomes public again it is a new document. What other documents said of it in the past (a
    link's title) is theirs, and is not touched; it is left out while it is read.
    """
    if not (actor and reason):
        raise CannotErase("Say who asks for it and why: both are kept.")
    with turn():
        identity = erasable(document)
        seal_below(identity)
        identity.seal = Seal.ERASED
        carry_withheld([identity])
        edition = last_word(identity)
        blanked = blank(identity)
        cut_off(identity)
        turnover.add_one()
        kept = Erasure.objects.create(
            document=identity,
            actor=actor,
            reason=reason,
            editions=blanked,
            erased_at=edition.occurred_at,
        )
        log(kept, ERASED, data={"editions": blanked})
    logger.warning("Erased %s (%d editions) for %s: %s", document, blanked, actor, reason)
    return edition


def erasable(document: UUID) -> Identity:
    identity = Identity.objects.filter(pk=document, published_at__isnull=False).first()
    if identity is None:
        raise CannotErase(f"No document {document} was ever public.")
    if identity.seal == Seal.ERASED and identity.object_id is None:
        raise CannotErase(f"{document} is erased already.")
    if Current.objects.filter(pk=document).exists():
        raise CannotErase(f"{document} is public: unpublish or delete it first.")
    return identity


def seal_below(identity: Identity) -> None:
    """The past of what stood below it tells of it, in paths at least."""
    newest = Edition.objects.filter(superseded_at=None)
    path = newest.filter(document=identity).values_list("path", flat=True).first()
    if not path:
        return
    below = newest.filter(document__label=PAGE, path__startswith=path).exclude(document=identity)
    if public := below.filter(current__isnull=False).values_list("path", flat=True)[:3]:
        raise CannotErase(f"Below it is public: {', '.join(public)}; unpublish or delete it first.")
    open_ones = Identity.objects.filter(pk__in=below.values("document"), seal=Seal.NONE)
    open_ones.update(seal=Seal.ERASED, sealed_with=identity)


def last_word(identity: Identity) -> Edition:
    previous = newest_of([identity.pk])[identity.pk]
    numbering = Numbering()
    supersede([identity.pk], numbering.now)
    return Edition.objects.create(
        seq=numbering.next(),
        document=identity,
        type=previous.type,
        version=previous.version + 1,
        event=Event.ERASED,
        locale=previous.locale,
        body=b"",
        occurred_at=numbering.now,
    )


def blank(identity: Identity) -> int:
    return Edition.objects.filter(document=identity).update(
        body=b"",
        etag="",
        path="",
        title="",
        change_note="",
        reason="",
        successor=None,
        successor_url="",
        review=None,
    )


def cut_off(identity: Identity) -> None:
    identity.dependencies.all().delete()
    for former in (FormerValue, FormerSortKey):
        former.objects.filter(edition__document=identity).delete()
    identity.label, identity.object_id = "", None
    identity.save()

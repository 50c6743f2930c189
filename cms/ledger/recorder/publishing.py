"""Editions of documents that are new, or say something new."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from cms.ledger import provenance
from cms.ledger.canonical import dumps, sha256
from cms.ledger.choices import Event
from cms.ledger.endings import forget
from cms.ledger.keys import PAGE, Key
from cms.ledger.models import Current, Edition
from cms.ledger.recorder.composing import Composed
from cms.ledger.recorder.history import first_published, newest_of, supersede
from cms.ledger.recorder.numbering import Numbering
from cms.ledger.recorder.outcomes import Outcome
from cms.ledger.recorder.rows import insert_all
from cms.ledger.recorder.shelving import shelve


def publish(
    changed: list[Composed],
    stood: Mapping[UUID, Current],
    numbering: Numbering,
    direct: Collection[Key],
) -> list[Outcome]:
    """`stood` are those of them, at least, that were public until now."""
    if not changed:
        return []
    ids = [composed.id for composed in changed]
    previous, since = past_of(ids, stood, numbering.now)
    editions = [
        edition(composed, previous.get(composed.id), since[composed.id], numbering)
        for composed in changed
    ]
    trace(changed, editions, direct)
    supersede(ids, numbering.now)
    insert_all(editions)
    shelve(changed, editions, since)
    forget([composed.key for composed in changed])
    return [
        Outcome(each.event, composed.id, composed.key, each.path, each.seq)
        for composed, each in zip(changed, editions, strict=True)
    ]


def past_of(
    ids: list[UUID], stood: Mapping[UUID, Current], now: datetime
) -> tuple[dict[UUID, Edition], dict[UUID, datetime]]:
    """The newest edition of each, if it has one, and since when it has been known."""
    known = {each: stood[each] for each in ids if each in stood}
    previous = {each: row.edition for each, row in known.items()}
    since = {each: row.published_at for each, row in known.items()}
    if others := [each for each in ids if each not in known]:
        return previous | newest_of(others), since | first_published(others, now)
    return previous, since


def edition(
    composed: Composed, previous: Edition | None, since: datetime, numbering: Numbering
) -> Edition:
    version = previous.version + 1 if previous else 1
    body = body_of(composed, version, since, numbering.now)
    revision = getattr(composed.obj, "live_revision_id", None)
    return Edition(
        seq=numbering.next(),
        document_id=composed.id,
        type=composed.document.type,
        version=version,
        event=event_of(composed, previous),
        path=composed.place.path or "",
        locale=composed.place.locale,
        title=composed.title,
        body=body,
        etag=sha256(body),
        change_note=note_of(composed, revision, previous),
        withdrawn=composed.withdrawn is not None,
        reason=composed.withdrawn or "",
        occurred_at=numbering.now,
        revision_id=revision,
    )


def event_of(composed: Composed, previous: Edition | None) -> Event:
    stood = previous if previous and not Event(previous.event).is_ending else None
    if composed.withdrawn is not None and not (stood and stood.withdrawn):
        return Event.WITHDRAWN
    if stood is None or (stood.withdrawn and composed.withdrawn is None):
        return Event.PUBLISHED
    return Event.UPDATED if stood.path == (composed.place.path or "") else Event.MOVED


def note_of(composed: Composed, revision: int | None, previous: Edition | None) -> str:
    """The note belongs to the publication, not to the later editions that a dependency causes."""
    if previous and revision and previous.revision_id == revision:
        return ""
    return composed.document.change_note_of(composed.obj)


def body_of(composed: Composed, version: int, since: datetime, now: datetime) -> bytes:
    """The document as it is served: the envelope (see `envelope.py`), then its own fields."""
    envelope: dict[str, Any] = {
        "id": composed.id,
        "type": composed.document.type,
        "path": composed.place.path,
        "url": composed.place.url,
        "locale": composed.place.locale,
        "title": composed.title,
        "version": version,
        "published_at": since,
        "updated_at": now,
    }
    return dumps(envelope | composed.content)


def trace(changed: list[Composed], editions: list[Edition], direct: Collection[Key]) -> None:
    """Note who published what was published itself, and which approval stands behind each."""
    revisions: set[int] = {each.revision_id for each in editions if each.revision_id}
    reviews = provenance.reviews(revisions) if revisions else {}
    pages = {c.key[1] for c in changed if c.key[0] == PAGE and c.key in direct}
    actors = provenance.actors(pages) if pages else {}
    for composed, each in zip(changed, editions, strict=True):
        each.review = reviews.get(each.revision_id or 0)
        if composed.key in direct and composed.key[0] == PAGE:
            each.actor_id = actors.get(composed.key[1])

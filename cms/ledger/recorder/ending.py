"""Editions that say that a document is no longer public."""

from collections.abc import Collection, Iterable
from uuid import UUID

from cms.ledger import provenance
from cms.ledger.choices import Event
from cms.ledger.endings import take
from cms.ledger.keys import PAGE, Key, by_label
from cms.ledger.models import Current, Edition, Ending, Identity
from cms.ledger.recorder.history import supersede
from cms.ledger.recorder.numbering import Numbering
from cms.ledger.recorder.outcomes import Outcome
from cms.ledger.recorder.shelving import remove


def end(ended: list[Current], numbering: Numbering, direct: Collection[Key]) -> list[Outcome]:
    if not ended:
        return []
    ids = [row.document_id for row in ended]
    said = take(key_of(row) for row in ended)
    successors = successors_of(said.values())
    editions = [edition(row, said.get(key_of(row)), successors, numbering) for row in ended]
    trace(ended, editions, direct)
    supersede(ids, numbering.now)
    Edition.objects.bulk_create(editions, 500)
    remove(ids)
    return [
        Outcome(each.event, each.document_id, key_of(row), each.path, each.seq)
        for row, each in zip(ended, editions, strict=True)
    ]


def edition(
    row: Current,
    said: Ending | None,
    successors: dict[Key, UUID],
    numbering: Numbering,
) -> Edition:
    return Edition(
        seq=numbering.next(),
        document_id=row.document_id,
        type=row.type,
        version=row.edition.version + 1,
        event=said.kind if said else Event.GONE,
        path=row.path,
        locale=row.locale,
        title=row.title,
        body=b"",
        reason=said.reason if said else "",
        successor=successors.get(successor_key(said)) if said else None,
        successor_url=said.successor_url if said else "",
        occurred_at=numbering.now,
        actor_id=said.actor_id if said else None,
    )


def trace(ended: list[Current], editions: list[Edition], direct: Collection[Key]) -> None:
    pages = {row.object_id for row in ended if row.label == PAGE and key_of(row) in direct}
    actors = provenance.actors(pages) if pages else {}
    for row, each in zip(ended, editions, strict=True):
        if each.actor_id is None and row.label == PAGE:
            each.actor_id = actors.get(row.object_id)


def successors_of(said: Iterable[Ending]) -> dict[Key, UUID]:
    found = {}
    for label, ids in by_label(successor_key(each) for each in said).items():
        for row in Identity.objects.filter(label=label, object_id__in=ids):
            found[label, row.object_id or 0] = row.id
    return found


def successor_key(said: Ending) -> Key:
    return said.successor_label, said.successor_object_id or 0


def key_of(row: Current) -> Key:
    return row.label, row.object_id

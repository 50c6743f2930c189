"""By what the past is found, derived anew from the bodies of its editions.

What `retire` kept is that already, unless the classes declare other filters or sorts now, or the
edition is older than its tables.
"""

import logging
from collections.abc import Collection, Iterator
from typing import Any, NamedTuple, cast

import orjson
from django.db.models import OuterRef, QuerySet, Subquery

from cms.ledger import ordering, registry
from cms.ledger.canonical import digest
from cms.ledger.documents import Document
from cms.ledger.envelope import Envelope
from cms.ledger.models import Edition, FormerSortKey, FormerValue, State
from cms.ledger.recorder import turnover
from cms.ledger.recorder.finding import batches
from cms.ledger.recorder.indexing import Index, index_of, stamped_sorts
from cms.ledger.recorder.outcomes import Outcome
from cms.ledger.recorder.retiring import NAMES
from cms.ledger.recorder.rows import Row, insert

logger = logging.getLogger(__name__)

Kinds = Collection[type[Document]]


class Kept(NamedTuple):
    """The rows of one edition."""

    values: dict[tuple[Any, ...], Any]
    """What is shown, by all the rest of a row."""
    keys: set[tuple[Any, ...]]


def outdated() -> list[type[Document]]:
    """The classes that have changed what they declare since the past was last derived."""
    row = State.objects.filter(pk=State.Name.FORMER).first()
    known = orjson.loads(row.value) if row else {}
    return [each for each in registry.documents() if known.get(each.type) != declared(each)]


def note_derived() -> None:
    told = orjson.dumps({each.type: declared(each) for each in registry.documents()}).decode()
    State.objects.update_or_create(pk=State.Name.FORMER, defaults={"value": told})


def declared(document: type[Document]) -> str:
    filters = {name: [one.path, one.kind] for name, one in document.filters.items()}
    sorts = {name: [one.path, one.kind] for name, one in document.sorts.items()}
    return digest([ordering.VERSION, document.collection, filters, sorts])


def rederive(documents: Kinds) -> list[Outcome]:
    """Write what differs, of the former editions of these classes."""
    outcomes = [
        outcome
        for batch in batches(former_editions(documents).iterator(chunk_size=500))
        for outcome in rederive_batch(batch)
    ]
    turnover.count(outcomes)
    return outcomes


def former_editions(documents: Kinds) -> QuerySet[Edition]:
    """Those that were public, erased ones left out; each with the number of the next, `until`."""
    after = Edition.objects.filter(document=OuterRef("document"), version=OuterRef("version") + 1)
    former = Edition.objects.public().exclude(superseded_at=None).exclude(etag="")
    mine = former.filter(type__in=[document.type for document in documents])
    return mine.annotate(until=Subquery(after.values("seq")[:1])).order_by("seq")


def rederive_batch(editions: list[Edition]) -> Iterator[Outcome]:
    there = kept([edition.seq for edition in editions])
    wrong = {}
    for edition in editions:
        derived = derive(edition)
        if derived != there[edition.seq]:
            wrong[edition.seq] = derived
            yield Outcome("index", edition.document_id, None, edition.path)
    if wrong:
        rewrite(wrong)


def derive(edition: Any) -> Kept:
    body = orjson.loads(bytes(edition.body))
    index = index_by(edition, body)
    stamped = (body["path"], body["title"], body["published_at"], body["updated_at"])
    place = (edition.seq, edition.document_id, index.collection)
    sorts = index.sorts | stamped_sorts(*stamped)
    return Kept(
        {(*place, *row, edition.until): shown for row, shown in index.filters.items()},
        {(*place, *row, edition.until) for row in sorts.items()},
    )


def index_by(edition: Edition, body: dict[str, Any]) -> Index:
    """What today's class declares, read from a body of its time; nothing where that is no use."""
    document = cast(type[Document], registry.by_type(edition.type))
    content = {name: each for name, each in body.items() if name not in Envelope.model_fields}
    try:
        return index_of(document, content)
    except (TypeError, ValueError):
        logger.warning("%s does not fit the filters of %s", edition, document.__name__)
        return index_of(document, {})


def kept(seqs: list[int]) -> dict[int, Kept]:
    found = {seq: Kept({}, set()) for seq in seqs}
    named = ("edition_id", "document_id", *NAMES[2:])
    values = FormerValue.objects.filter(edition__in=seqs).values_list(*named, "shown")
    for *row, shown in values:
        found[row[0]].values[as_row(row)] = shown
    for row in FormerSortKey.objects.filter(edition__in=seqs).values_list(*named):
        found[row[0]].keys.add(as_row(list(row)))
    return found


def as_row(row: list[Any]) -> tuple[Any, ...]:
    return tuple(bytes(each) if isinstance(each, memoryview) else each for each in row)


def rewrite(wrong: dict[int, Kept]) -> None:
    for model in (FormerValue, FormerSortKey):
        model.objects.filter(edition__in=wrong).delete()
    values: list[Row] = [
        (*row, shown) for each in wrong.values() for row, shown in each.values.items()
    ]
    insert(FormerValue, (*NAMES, "shown"), values)
    insert(FormerSortKey, NAMES, (row for each in wrong.values() for row in each.keys))

"""What the ledger says now of some objects, and how that differs from what they say themselves."""

from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Q

from cms.ledger.keys import Key
from cms.ledger.marks import by_label
from cms.ledger.models import Current, Dependency
from cms.ledger.recorder.composing import Composed, Composition


@dataclass
class Difference:
    changed: list[Composed] = field(default_factory=list)
    """To be published, as new or anew."""
    ended: list[Current] = field(default_factory=list)
    reindexed: list[Composed] = field(default_factory=list)
    """Unchanged, but the class declares other filters or sorts."""
    shows_otherwise: list[Composed] = field(default_factory=list)
    """Unchanged or not: it shows other objects, or others of their cards, than is noted."""
    touched: set[Key] = field(default_factory=set)
    """What has been shown and is no longer, or the other way round."""


def compare(keys: list[Key], composition: Composition) -> Difference:
    current = {row.document_id: row for row in current_of(keys)}
    wanted = {composed.id: composed for composed in composition.done.values()}
    difference = Difference()
    for document, row in current.items():
        if document not in wanted and (row.label, row.object_id) not in composition.failed:
            difference.ended.append(row)
    for document, composed in wanted.items():
        sort_out(composed, current.get(document), difference)
    note_dependencies(wanted, difference)
    return difference


def sort_out(composed: Composed, row: Current | None, difference: Difference) -> None:
    if row is None or row.fingerprint != composed.fingerprint:
        difference.changed.append(composed)
    elif row.indexed != composed.index.digest:
        difference.reindexed.append(composed)


def note_dependencies(wanted: dict[UUID, Composed], difference: Difference) -> None:
    saw = dependencies_of([*wanted, *(row.document_id for row in difference.ended)])
    for document, composed in wanted.items():
        before = saw.get(document, {})
        if before != composed.saw:
            difference.shows_otherwise.append(composed)
            difference.touched |= before.keys() ^ composed.saw.keys()
    for row in difference.ended:
        difference.touched |= saw.get(row.document_id, {}).keys()


def current_of(keys: list[Key]) -> list[Current]:
    condition = Q(pk__in=[])
    for label, ids in by_label(keys).items():
        condition |= Q(label=label, object_id__in=ids)
    return list(Current.objects.filter(condition))


def dependencies_of(documents: list[UUID]) -> dict[UUID, dict[Key, str]]:
    found: dict[UUID, dict[Key, str]] = {}
    rows = Dependency.objects.filter(document__in=documents)
    for document, label, pk, digest in rows.values_list(
        "document_id", "label", "object_id", "digest"
    ):
        found.setdefault(document, {})[label, pk] = digest
    return found

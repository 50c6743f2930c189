"""What the ledger says now of some objects, and how that differs from what they say themselves."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import F

from cms.ledger.keys import Key, among, by_label
from cms.ledger.models import Current, Dependency
from cms.ledger.recorder.composing import Composed, Composition


@dataclass
class Difference:
    changed: list[Composed] = field(default_factory=list)
    """To be published, as new or anew."""
    stood: dict[UUID, Current] = field(default_factory=dict)
    """What was public until now, with its editions."""
    ended: list[Current] = field(default_factory=list)
    reindexed: list[Composed] = field(default_factory=list)
    """Unchanged, but the class declares other filters or sorts, or it is searched otherwise."""
    saw: dict[UUID, dict[Key, str]] = field(default_factory=dict)
    """What documents show of others, where that is not what is noted; nothing, where they ended."""
    touched: set[Key] = field(default_factory=set)
    """What has been shown and is no longer, or the other way round."""


def compare(keys: list[Key], composition: Composition) -> Difference:
    current = {row.document_id: row for row in current_of(keys)}
    wanted = {composed.id: composed for composed in composition.done.values()}
    difference = Difference(stood=current)
    for document, row in current.items():
        if document not in wanted and (row.label, row.object_id) not in composition.failed:
            difference.ended.append(row)
    for document, composed in wanted.items():
        sort_out(composed, current.get(document), difference)
    note_dependencies(keys, composition, difference)
    note_comings_and_goings(composition, difference)
    return difference


def sort_out(composed: Composed, row: Any, difference: Difference) -> None:
    if row is None or row.fingerprint != composed.fingerprint:
        difference.changed.append(composed)
    elif (row.indexed, row.told) != (composed.index.digest, composed.told and composed.told.digest):
        difference.reindexed.append(composed)


def note_dependencies(keys: list[Key], composition: Composition, difference: Difference) -> None:
    before = dependencies_of(keys, composition.failed)
    for document in before.keys() | composition.saw.keys():
        was, now = before.get(document, {}), composition.saw.get(document, {})
        if was != now:
            difference.saw[document] = now
        difference.touched |= was.keys() ^ now.keys()


def note_comings_and_goings(composition: Composition, difference: Difference) -> None:
    """A document that ends, or may be new, changes what is shown even if it saw nothing new."""
    for document in [
        *(row.document_id for row in difference.ended),
        *(composed.id for composed in difference.changed),
    ]:
        difference.touched |= composition.saw.get(document, {}).keys()


def current_of(keys: list[Key]) -> list[Current]:
    """With what they are searched by, `told`, and with their editions, but for the bodies."""
    rows = Current.objects.filter(among(keys)).annotate(told=F("searchable__digest"))
    return list(rows.select_related("edition").defer("edition__body"))


def dependencies_of(keys: list[Key], failed: set[Key]) -> dict[UUID, dict[Key, str]]:
    found: dict[UUID, dict[Key, str]] = {}
    for label, ids in by_label(key for key in keys if key not in failed).items():
        rows = Dependency.objects.filter(document__label=label, document__object_id__in=ids)
        for document, of, pk, digest in rows.values_list(
            "document_id", "label", "object_id", "digest"
        ):
            found.setdefault(document, {})[of, pk] = digest
    return found

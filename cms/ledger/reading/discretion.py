"""Former editions are read without what they say of documents that have been sealed since.

An edition's body never changes. So a page that linked to another, which became private or was
erased afterwards, still holds that title and path; they are left out while it is read. Current
editions need no such care: they were built anew when the other document went.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from django.db.models import Exists

from cms.ledger.models import Identity
from cms.ledger.reading.redacting import mentioned, redacted

Row = tuple[Any, ...]

BUNCH = 500


def anything_sealed() -> Exists:
    """Asked in the statement that reads the bodies: where nothing is sealed, no other follows."""
    return Exists(Identity.objects.sealed())


def discreet(bodies: Sequence[bytes]) -> list[bytes]:
    """The bodies, redacted where that is needed. One statement."""
    sealed = sealed_among(set().union(*map(mentioned, bodies)))
    return [redacted(body, sealed) for body in bodies] if sealed else list(bodies)


def discreetly(rows: Iterable[Row]) -> Iterator[Row]:
    """Rows that end in a body and `anything_sealed`: now in the body, and what is told of it."""
    left = iter(rows)
    while bunch := list(islice(left, BUNCH)):
        whole = [bytes(row[-2]) for row in bunch]
        told = discreet(whole) if bunch[0][-1] else whole
        for row, before, after in zip(bunch, whole, told, strict=True):
            yield *row[:-2], before, after


def sealed_among(ids: set[str]) -> frozenset[str]:
    if not ids:
        return frozenset()
    found = Identity.objects.sealed().filter(pk__in=ids)
    return frozenset(map(str, found.values_list("pk", flat=True)))

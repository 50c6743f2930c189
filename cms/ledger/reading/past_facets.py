from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any

import orjson
from django.db.models import Count, QuerySet

from cms.ledger import registry
from cms.ledger.fields import values_at
from cms.ledger.models import FormerValue, Value
from cms.ledger.ordering import filter_key
from cms.ledger.reading.discretion import anything_sealed, discreetly
from cms.ledger.reading.facets import Facet
from cms.ledger.reading.flowing import flowing
from cms.ledger.reading.past_listing import PastListing

Group = tuple[str, bytes]


def past_facets(listing: PastListing, names: Sequence[str]) -> list[Facet]:
    """The same as `facets`, then: one statement over current and former values.

    Where anything is sealed, another: a value may be what a document said of what is sealed now.
    """
    of_collection = {"collection": listing.collection, "name__in": names}
    editions = listing.documents().values("pk")
    still = Value.objects.filter(document__edition__in=editions, **of_collection)
    no_more = FormerValue.objects.filter(edition__in=editions, **of_collection)
    shown: dict[Group, Any] = {}
    counts: Counter[Group] = Counter()
    rows = list(grouped(still).union(grouped(no_more), all=True))
    for name, key, value, count, _ in rows:
        shown[name, bytes(key)] = value
        counts[name, bytes(key)] += count
    if rows and rows[0][-1]:
        counts -= Counter(untold(listing, names))
    ordered = sorted(counts, key=lambda group: (group[0], -counts[group], group[1]))
    return [Facet(each[0], shown[each], counts[each], listing.head) for each in ordered]


def grouped(values: QuerySet[Any]) -> QuerySet[Any]:
    counted = values.values("name", "key", "shown").annotate(count=Count("*"))
    return counted.values_list("name", "key", "shown", "count", anything_sealed())


def untold(listing: PastListing, names: Sequence[str]) -> Iterator[Group]:
    """The values that are left out with what is sealed."""
    former = listing.documents().exclude(superseded_at=None).order_by()
    rows = flowing(former.values_list("type", "body", anything_sealed()))
    for type, body, told in discreetly(rows):
        if told is not body:
            yield from groups(type, names, body) - groups(type, names, told)


def groups(type: str, names: Sequence[str], body: bytes) -> set[Group]:
    """As they were indexed; nothing, where a body of its time does not fit today's class."""
    document, content = registry.by_type(type), orjson.loads(body)
    declared = document.filters if document else {}
    with suppress(TypeError, ValueError):
        return {
            (name, filter_key(declared[name].kind, value))
            for name in names
            if name in declared
            for value in values_at(declared[name].path, content)
        }
    return set()

from collections import Counter
from collections.abc import Sequence
from typing import Any

from django.db.models import Count, QuerySet

from cms.ledger.models import FormerValue, Value
from cms.ledger.reading.facets import Facet
from cms.ledger.reading.past_listing import PastListing

Group = tuple[str, bytes]


def past_facets(listing: PastListing, names: Sequence[str]) -> list[Facet]:
    """The same as `facets`, then: one statement over current and former values."""
    of_collection = {"collection": listing.collection, "name__in": names}
    editions = listing.documents().values("pk")
    still = Value.objects.filter(document__edition__in=editions, **of_collection)
    no_more = FormerValue.objects.filter(edition__in=editions, **of_collection)
    shown: dict[Group, Any] = {}
    counts: Counter[Group] = Counter()
    for name, key, value, count in grouped(still).union(grouped(no_more), all=True):
        shown[name, bytes(key)] = value
        counts[name, bytes(key)] += count
    ordered = sorted(counts, key=lambda group: (group[0], -counts[group], group[1]))
    return [Facet(each[0], shown[each], counts[each], listing.head) for each in ordered]


def grouped(values: QuerySet[Any]) -> QuerySet[Any]:
    counted = values.values("name", "key", "shown").annotate(count=Count("*"))
    return counted.values_list("name", "key", "shown", "count")

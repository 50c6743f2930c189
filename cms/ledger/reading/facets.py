from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count

from cms.ledger.models import Value
from cms.ledger.reading.head import head_subquery
from cms.ledger.reading.listing import Listing


@dataclass(frozen=True, slots=True)
class Facet:
    """How many documents have a value."""

    name: str
    value: Any
    count: int
    head: int


def facets(listing: Listing, names: Sequence[str]) -> list[Facet]:
    """The values of these filters among the listed documents, the most frequent first.

    One statement. A document with several values counts for each of them.
    """
    found = Value.objects.filter(
        collection=listing.collection, name__in=names, document__in=listing.documents()
    )
    counted = (
        found.annotate(head=head_subquery())
        .values("name", "key", "shown", "head")
        .annotate(count=Count("*"))
        .order_by("name", "-count", "key")
    )
    return [Facet(*row) for row in counted.values_list("name", "shown", "count", "head")]

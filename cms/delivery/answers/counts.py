"""Facets as they are served."""

from collections.abc import Sequence
from typing import Any

from cms.ledger.reading import Facet

Counts = dict[str, list[dict[str, Any]]]


def counts(names: Sequence[str], facets: list[Facet]) -> Counts:
    """By name, also where nothing was found; within it the most frequent value first."""
    served: Counts = {name: [] for name in names}
    for facet in facets:
        served[facet.name].append({"value": facet.value, "count": facet.count})
    return served

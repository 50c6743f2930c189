from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType
from typing import Any, TypeVar

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from cms.ledger import registry
from cms.ledger.keys import PAGE, Key, by_label
from cms.ledger.kinds import Kind

T = TypeVar("T")

BATCH = 500


@dataclass(frozen=True)
class Found:
    """A row of the content, with the kind that knows about it."""

    key: Key
    kind: type[Kind]
    obj: Any


def find(
    keys: Iterable[Key], for_cards: bool = False, types: Mapping[int, int] = MappingProxyType({})
) -> list[Found]:
    """The objects of at most a batch of keys, in a constant number of queries per kind.

    `types` are the content types of pages, as far as they are known.
    """
    found = []
    for label, ids in by_label(keys).items():
        for kind, own in kinds_of(label, ids, types):
            rows = kind.load_cards(own) if for_cards else kind.load(own)
            found += [Found((label, row.pk), kind, row) for row in rows]
    return found


def kinds_of(
    label: str, ids: Sequence[int], types: Mapping[int, int]
) -> Iterator[tuple[type[Kind], list[int]]]:
    """The ids of one label by kind. What is gone, and what no kind knows, is left out."""
    if label != PAGE:
        yield from ((kind, list(ids)) for kind in registry.by_label(label))
        return
    grouped: dict[int, list[int]] = {}
    for pk, content_type in types_of(ids, types):
        grouped.setdefault(content_type, []).append(pk)
    for content_type, own in grouped.items():
        model = ContentType.objects.get_for_id(content_type).model_class()
        if model and (kind := registry.by_model(model)):
            yield kind, own


def types_of(ids: Sequence[int], types: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    yield from ((pk, types[pk]) for pk in ids if pk in types)
    if unknown := [pk for pk in ids if pk not in types]:
        rows = Page.objects.filter(pk__in=unknown).order_by("path")
        yield from rows.values_list("pk", "content_type_id")


def batches(items: Iterable[T], size: int = BATCH) -> Iterator[list[T]]:
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch

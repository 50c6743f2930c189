"""A key names one object of the content: ("wagtailcore.page", 12), ("plan.workgroup", 3).

Pages are always named by the base page, whatever their type, and any other model with parents by
its topmost one: database triggers on the base table know nothing else, and the id is the same.
"""

from collections.abc import Iterable

from django.db.models import Model, Q
from wagtail.models import Page

Key = tuple[str, int]

PAGE = "wagtailcore.page"

VERSIONS = "ledger.versions"
"""With the id of a page: which public pages say the same, in whichever language. It has a card of
its own, because a page that is translated is named by nobody yet."""

BELOW_PAGE = "ledger.below_page"
IN_COLLECTION = "ledger.in_collection"
EVERYTHING = "ledger.everything"
"""Labels of marks that stand for many objects, opened when they are drained: see `spreading.py`."""


def topmost(model: type[Model]) -> type[Model]:
    """The model at the top of a chain of table inheritance; the model itself if it has none."""
    concrete = model._meta.concrete_model or model
    parents = concrete._meta.parents
    return topmost(next(iter(parents))) if parents else concrete


def label(model: type[Model]) -> str:
    return topmost(model)._meta.label_lower


def key(obj: Model) -> Key:
    return label(type(obj)), obj.pk


def is_page(model: type[Model]) -> bool:
    return issubclass(model, Page)


def by_label(keys: Iterable[Key]) -> dict[str, list[int]]:
    grouped: dict[str, list[int]] = {}
    for name, pk in keys:
        grouped.setdefault(name, []).append(pk)
    return {name: sorted(ids) for name, ids in grouped.items()}


def among(keys: Iterable[Key]) -> Q:
    """The rows that name one of these by `label` and `object_id`."""
    condition = Q(pk__in=[])
    for name, ids in by_label(keys).items():
        condition |= Q(label=name, object_id__in=ids)
    return condition

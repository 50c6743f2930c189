"""A key names one object of the content: ("wagtailcore.page", 12), ("plan.workgroup", 3).

Pages are always named by the base page, whatever their type, and any other model with parents by its
topmost one: database triggers on the base table know nothing else, and the id is the same.
"""

from django.db.models import Model
from wagtail.models import Page

Key = tuple[str, int]

PAGE = "wagtailcore.page"

BELOW_PAGE = "ledger.below_page"
IN_COLLECTION = "ledger.in_collection"
EVERYTHING = "ledger.everything"
"""Labels of marks that stand for many objects, opened when they are drained: see `spreading.py`."""


def topmost(model: type[Model]) -> type[Model]:
    """The model at the top of a chain of table inheritance; the model itself if it has none."""
    parents = model._meta.concrete_model._meta.parents
    return topmost(next(iter(parents))) if parents else model._meta.concrete_model


def label(model: type[Model]) -> str:
    return topmost(model)._meta.label_lower


def key(obj: Model) -> Key:
    return label(type(obj)), obj.pk


def is_page(model: type[Model]) -> bool:
    return issubclass(model, Page)

"""Which fields a machine may write: what the editor's form shows, but for who reviews it."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Model
from modelcluster.models import get_all_child_relations
from wagtail.api import APIField
from wagtail.models import Page, get_page_models

from cms.editorial.gate import GatedPage

CLOSED = frozenset({"owner_group", "change_note"})
"""Who reviews it; and what the public is told, which is asked at submission."""


def open_fields() -> None:
    """Tell Wagtail's v3 API, which makes its schemas when the first of Wagtail's apps is ready."""
    for page_type in get_page_models():
        if issubclass(page_type, GatedPage):
            _open(page_type, [*_own_fields(page_type), *_children(page_type)])


def _children(model: type[Model]) -> Iterator[str]:
    for relation in get_all_child_relations(model):
        child: Any = relation.related_model
        if child._meta.app_label == "wagtailcore" or _is_through(model, child):
            continue
        _open(child, [name for name in _own_fields(child) if name != relation.field.name])
        yield relation.get_accessor_name()


def _own_fields(model: type[Model]) -> list[str]:
    """What `Page` itself has, Wagtail offers by itself, or keeps for its own bookkeeping."""
    fields = [*model._meta.concrete_fields, *model._meta.many_to_many]
    stock = {field.name for field in [*Page._meta.get_fields()]} if issubclass(model, Page) else ()
    return [
        field.name
        for field in fields
        if field.editable
        and field.name not in CLOSED
        and field.name not in stock
        and not field.auto_created
        and not getattr(field.remote_field, "parent_link", False)
        and field.name != "sort_order"
    ]


def _is_through(model: type[Model], child: type[Model]) -> bool:
    """The rows of tags, which are written as tags."""
    throughs = (getattr(field.remote_field, "through", None) for field in model._meta.many_to_many)
    return child in throughs


def _open(model: Any, names: list[str]) -> None:
    model.api_fields = [APIField(name, writable=True) for name in names]

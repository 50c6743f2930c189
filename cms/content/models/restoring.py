"""Drafts are restored with one question about everything that they point to.

Wagtail restores a draft from the JSON of its revision and asks of each thing that the draft points
to, row by row, whether that is still there: a strategy with its rows is some twenty queries, each
time somebody opens, reviews or publishes it.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db.models import ForeignKey, IntegerField, Model, Value
from modelcluster.models import get_all_child_relations
from wagtail.models import Page

if TYPE_CHECKING:
    from wagtail.models import Page as PageBelow
else:
    PageBelow = object

Data = dict[str, Any]
Target = tuple[type[Model], str]
"""A model, and the field by which it is pointed to."""


class RestoredPage(PageBelow):
    """A mixin for page classes, before `Page`; it has no fields.

    Deviations from Wagtail: if everything that a draft points to is there, one query says so. If
    anything is missing, Wagtail asks one by one, and leaves out what must be left out. A draft
    knows the page above, which Wagtail has read for its address.
    """

    def with_content_json(self, content: Data) -> Page:
        draft = super().with_content_json(content)
        draft._cached_parent_obj = self.get_parent()
        return draft

    @classmethod
    def from_serializable_data(
        cls, data: Data, check_fks: bool = True, strict_fks: bool = False
    ) -> Any:
        check = check_fks and not everything_is_there(cls, data)
        return super().from_serializable_data(data, check, strict_fks)


def everything_is_there(model: type[Model], data: Data) -> bool:
    wanted: defaultdict[Target, set[Any]] = defaultdict(set)
    try:
        for target, value in pointed_to(model, data):
            wanted[target].add(value)
    except ValidationError:
        return False
    return are_there(wanted)


def are_there(wanted: dict[Target, set[Any]]) -> bool:
    """One query, however many models: as many rows as there are things."""
    found = [
        model._default_manager.filter(**{f"{name}__in": values})
        .order_by()
        .values_list(Value(1, IntegerField()))
        for (model, name), values in wanted.items()
    ]
    if not found:
        return True
    first, *others = found
    return len(first.union(*others, all=True)) == sum(map(len, wanted.values()))


def pointed_to(model: type[Model], data: Data) -> Iterator[tuple[Target, Any]]:
    """What the object and its rows point to, at any depth."""
    yield from of_row(model, data)
    for relation in get_all_child_relations(model):
        for row in data.get(relation.get_accessor_name(), ()):
            yield from pointed_to(relation.related_model, row)


def of_row(model: type[Model], data: Data) -> Iterator[tuple[Target, Any]]:
    for name, value in data.items():
        key = foreign_key(model, name)
        if key is not None and value is not None:
            target = key.target_field
            yield (target.model, target.name), target.to_python(value)


def foreign_key(model: type[Model], name: str) -> "ForeignKey[Any, Any] | None":
    try:
        field = model._meta.get_field(name)
    except FieldDoesNotExist:
        return None
    return field if isinstance(field, ForeignKey) else None

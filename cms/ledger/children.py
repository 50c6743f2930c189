"""The child rows of many pages, read at once.

`prefetch_related` makes a queryset for each page and each of its relations, which costs more than
the rows do. modelcluster has a place for the children that a page has in memory: they are put
there.
"""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model, QuerySet
from modelcluster.fields import ParentalKey


def with_children(rows: QuerySet[Any], names: Iterable[Any]) -> list[Any]:
    """The rows with what `names` lists for `prefetch_related`, in as many queries."""
    children = {name: key for name in names if (key := parental_key(rows.model, name))}
    found = list(rows.prefetch_related(*(name for name in names if name not in children)))
    for name, key in children.items():
        attach(found, name, key)
    return found


def parental_key(model: type[Model], name: Any) -> Any:
    """By which the rows of a relation name their page; none if it is another kind of relation."""
    try:
        field = getattr(model._meta.get_field(name), "remote_field", None)
    except FieldDoesNotExist:  # a path, a Prefetch, a tag manager
        return None
    return field if isinstance(field, ParentalKey) else None


def attach(parents: list[Any], name: str, key: Any) -> None:
    by_id: dict[Any, Any] = {parent.pk: parent for parent in parents}
    of: dict[Any, list[Any]] = {pk: [] for pk in by_id}
    for child in key.model._default_manager.filter(**{f"{key.attname}__in": list(by_id)}):
        pk = getattr(child, key.attname)
        key.set_cached_value(child, by_id[pk])
        of[pk].append(child)
    for parent in parents:
        vars(parent).setdefault("_cluster_related_objects", {})[name] = of[parent.pk]

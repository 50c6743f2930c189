"""The tables of the registered kinds: found from the models, so that none can be forgotten."""

from collections.abc import Iterator
from typing import Any, cast

from django.core.exceptions import ImproperlyConfigured
from django.db.models import Model
from modelcluster.models import ClusterableModel, get_all_child_relations
from taggit.managers import TaggableManager
from taggit.models import CommonGenericTaggedItemBase
from wagtail.images.models import AbstractImage
from wagtail.models import Page

from cms.ledger import registry
from cms.ledger.keys import label
from cms.ledger.kinds import Kind
from cms.ledger.triggers.platform import platform, table
from cms.ledger.triggers.watched import Watched


def everything() -> list[Watched]:
    """Every table to watch, each once."""
    found = [*platform(), *(watched for kind in registry.kinds() for watched in tables_of(kind))]
    return list(dict.fromkeys([*found, *generic_tags()]))


def tables_of(kind: type[Kind]) -> Iterator[Watched]:
    owner = label(kind.model)
    for model in own_models(kind.model):
        yield Watched(table(model), column_of(model, "pk"), owner)
    for part, column in [*children(kind.model), *many_to_many(kind.model), *parts(kind)]:
        yield Watched(part, column, owner)


def own_models(model: type[Model]) -> list[type[Model]]:
    """The model and its parents with tables, but for the base page, which is the platform's."""
    chain = [model, *model._meta.get_parent_list()]
    return [each for each in chain if each is not Page]


def column_of(model: type[Model], name: str) -> str:
    field = model._meta.pk if name == "pk" else model._meta.get_field(name)
    return str(cast(Any, field).column)


def children(model: type[Model]) -> Iterator[tuple[str, str]]:
    """Tables of inline children, tags of pages among them; Wagtail's own (comments) are not."""
    if not issubclass(model, ClusterableModel):
        return
    for relation in get_all_child_relations(model):
        child = relation.related_model
        if child._meta.app_label == "wagtailcore":
            continue
        if issubclass(child, ClusterableModel) and get_all_child_relations(child):
            raise ImproperlyConfigured(
                f"{child._meta.label} is a child that has children: the ledger could not tell to "
                f"which {model._meta.label} a row of theirs belongs. Use a StreamField instead."
            )
        yield table(child), relation.field.column


def many_to_many(model: type[Model]) -> Iterator[tuple[str, str]]:
    for field in model._meta.many_to_many:
        if isinstance(field, TaggableManager):
            continue
        through: Any = field.remote_field.through
        if through._meta.auto_created and field.model is not Page:
            yield table(through), field.m2m_column_name()


def parts(kind: type[Kind]) -> Iterator[tuple[str, str]]:
    named: list[tuple[Any, str]] = list(kind.parts)
    if issubclass(kind.model, AbstractImage):
        images: Any = kind.model
        named.append((images.get_rendition_model(), "image"))
    for model, name in named:
        yield table(model), column_of(model, name)


def generic_tags() -> Iterator[Watched]:
    """Tag tables that name their object by content type: one trigger for all who use them."""
    owners: dict[type[Model], list[str]] = {}
    for kind in registry.kinds():
        for field in kind.model._meta.many_to_many:
            if isinstance(field, TaggableManager):
                through: Any = field.remote_field.through
                if issubclass(through, CommonGenericTaggedItemBase):
                    owners.setdefault(through, []).append(label(kind.model))
    for through, labels in owners.items():
        joined = ",".join(sorted(set(labels)))
        yield Watched(table(through), "object_id", joined, by_content_type=True)

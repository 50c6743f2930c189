"""Everything that stands on a page, piece by piece: its fields, its rows, its blocks at any depth.

Each piece knows where it stands: as people call the place, and as the editor finds it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Field, Model, prefetch_related_objects
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from taggit.models import ItemBase
from wagtail.blocks import Block, ListBlock, StreamBlock, StructBlock
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import COMMENTS_RELATION_NAME, Page

CONTAINERS = (StreamBlock, ListBlock, StructBlock, TypedTableBlock)


@dataclass(frozen=True)
class Piece:
    kind: Field | Block
    value: Any
    place: str
    anchor: str


def pieces(page: Page) -> Iterator[Piece]:
    """What this project's page types add to Wagtail's; nothing of the address or of upkeep."""
    yield from _fields(page, "", "")
    for relation in get_all_child_relations(page):
        name = relation.get_accessor_name()
        if name == COMMENTS_RELATION_NAME or issubclass(relation.related_model, ItemBase):
            continue
        for index, row in enumerate(_rows(page, name)):
            yield from _fields(row, name.replace("_", " ").capitalize(), f"{name}.{index}.")


def _rows(page: Page, name: str) -> list[Model]:
    """With what they point to, in one query for each kind of it."""
    rows = list(getattr(page, name).all())
    if rows:
        pointing = [f.name for f in rows[0]._meta.concrete_fields if f.is_relation]
        prefetch_related_objects(
            rows, *(n for n in pointing if _is_content(rows[0]._meta.get_field(n)))
        )
    return rows


def _fields(row: Model, place: str, anchor: str) -> Iterator[Piece]:
    for field in row._meta.concrete_fields:
        if field.model._meta.app_label == "wagtailcore" or not _is_content(field):
            continue
        where = place or str(field.verbose_name).capitalize()
        value = getattr(row, field.name) if field.is_relation else field.value_from_object(row)
        if isinstance(field, StreamField):
            yield from within(field.stream_block, value, where, f"{anchor}{field.name}")
        else:
            yield Piece(field, value, where, f"{anchor}{field.name}")


def _is_content(field: Field) -> bool:
    is_link_to_owner = isinstance(field, ParentalKey) or getattr(
        field.remote_field, "parent_link", False
    )
    return bool(field.editable) and not is_link_to_owner


def within(block: Block, value: Any, place: str, anchor: str) -> Iterator[Piece]:
    """The pieces in the value of a block, at any depth; what only contains others is none."""
    if value is None:
        return
    if not isinstance(block, CONTAINERS) or isinstance(block, ImageBlock):
        yield Piece(block, value, place, anchor)
        return
    for child, child_value, step in _children(block, value):
        yield from within(child, child_value, place, f"{anchor}.{step}" if step else anchor)


def _children(block: Block, value: Any) -> Iterator[tuple[Block, Any, str]]:
    if isinstance(block, StreamBlock):
        yield from ((child.block, child.value, child.id or "") for child in value)
    elif isinstance(block, ListBlock):
        yield from ((child.block, child.value, child.id or "") for child in value.bound_blocks)
    elif isinstance(block, TypedTableBlock):
        yield from ((cell.block, cell.value, "") for row in value.rows for cell in row)
    else:
        yield from ((child, value.get(name), name) for name, child in block.child_blocks.items())

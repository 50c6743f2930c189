"""Which rows the text of a page names, wherever in it: in fields, blocks or rich text."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.db.models import ForeignKey, Model
from wagtail.blocks import Block
from wagtail.models import Page

from cms.content.checks.pieces import Piece, pieces

Named = dict[str, list[Piece]]
"""The ids of what is named, each with the pieces that do so."""


def named(page: Page, model: type[Model]) -> Named:
    """The rows of one model, and of its subclasses."""
    found: Named = defaultdict(list)
    for target, object_id, piece in all_named(page):
        if issubclass(target, model):
            found[object_id].append(piece)
    return found


def all_named(page: Page) -> Iterator[tuple[type[Model], str, Piece]]:
    for piece in pieces(page):
        for target, object_id in _references(piece):
            if object_id.isdigit():
                yield target, object_id, piece


def _references(piece: Piece) -> Iterator[tuple[type[Model], str]]:
    kind: Any = piece.kind
    if isinstance(kind, ForeignKey):
        if piece.value is not None:
            yield kind.related_model, str(piece.value.pk)
    elif isinstance(kind, Block) or hasattr(kind, "extract_references"):
        for target, object_id, *_ in kind.extract_references(piece.value):
            yield target, str(object_id)

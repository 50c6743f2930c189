"""Which parts of a document are nothing without the other document that they show.

A photo without its image is no photo, while a page without its logo is still a page. The schemas
say it: what may be null there can be left out, what may not takes its part along.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from cms.ledger.documents import Document

Path = tuple[str, ...]
"""Names of fields, those of lists without a number."""


@cache
def essentials(document: type[Document] | None) -> frozenset[Path]:
    """Where documents of this class show another that cannot be null."""
    return frozenset(_essentials(document, ())) if document else frozenset()


def _essentials(model: type[BaseModel], above: Path) -> Iterator[Path]:
    for name, field in model.model_fields.items():
        here = (*above, name)
        shown = field.annotation
        if isinstance(shown, type) and issubclass(shown, BaseModel) and "id" in shown.model_fields:
            yield here
        for part in _models_in(field.annotation):
            yield from _essentials(part, here)


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)

"""What a document says, as plain text: the strings of its fields, in their order.

Found from the document class, so that a new page type is searched without further words. What a
class does not count as its text it names in `unsearched`; the names of other documents, dates,
numbers and choices never count.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Literal, get_origin

from pydantic import BaseModel

from cms.ledger.reference import Reference

LONGEST_TEXT = 100_000
"""Letters, some forty pages. What follows is not searched: PostgreSQL indexes no more than 1 MB."""

CODES = frozenset({"id", "type", "slug", "html"})
"""Fields that hold codes or markup in whatever they occur."""

LABEL = "_label"
"""How a field ends that says a choice in words."""

LAST = ("tags",)
"""Stand behind the text, so that an excerpt does not begin with them."""

ADDRESSES = ("/", "http://", "https://", "mailto:", "tel:")


def text_of(document: BaseModel) -> str:
    """A line for each string."""
    lines = (line.strip() for line in said_by(document))
    return "\n".join(line for line in lines if line)[:LONGEST_TEXT]


def said_by(value: Any) -> Iterator[str]:
    if type(value) is str:
        if not value.startswith(ADDRESSES):
            yield value
    elif isinstance(value, BaseModel):
        if not isinstance(value, Reference):
            for name in fields_of(type(value)):
                yield from said_by(getattr(value, name))
    elif isinstance(value, dict):
        yield from all_of(value.values())
    elif isinstance(value, list | tuple):
        yield from all_of(value)


def all_of(values: Iterable[Any]) -> Iterator[str]:
    for value in values:
        yield from said_by(value)


_fields: dict[type[BaseModel], tuple[str, ...]] = {}


def fields_of(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields whose strings are text, in the order of the text."""
    if model not in _fields:
        unsearched = CODES.union(*(vars(one).get("unsearched", ()) for one in model.__mro__))
        names = [
            name
            for name, field in model.model_fields.items()
            if name not in unsearched
            and not name.endswith(LABEL)
            and get_origin(field.annotation) is not Literal
        ]
        _fields[model] = tuple(sorted(names, key=lambda name: name in LAST))
    return _fields[model]

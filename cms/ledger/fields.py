"""What a document class declares about its fields: by what a reader may filter and sort."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from cms.ledger.choices import ValueKind


@dataclass(frozen=True)
class Filter:
    """A filter of a collection.

    `path` is the dotted path of the value in the document: "status", "workgroups.id". Lists on the
    way are flattened, so that a document is found by any of its workgroups. `choices`, where given,
    are the only values a reader may ask for; any other is refused.
    """

    path: str
    kind: ValueKind = ValueKind.TEXT
    description: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sort:
    """An order of a collection, by one value of the document. Documents without it come last."""

    path: str
    kind: ValueKind = ValueKind.TEXT
    description: str = ""


def values_at(path: str, document: Any) -> Iterator[Any]:
    """Every value that stands at a dotted path; none where the path meets null or nothing."""
    here: Iterable[Any] = [document]
    for step in path.split("."):
        here = [member[step] for member in flattened(here) if step in member]
    return (value for value in flattened(here) if value is not None)


def flattened(values: Iterable[Any]) -> Iterator[Any]:
    for value in values:
        if isinstance(value, list):
            yield from flattened(value)
        elif value is not None:
            yield value

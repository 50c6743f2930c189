"""Views of a document that a domain adds below it: `/plans/{id}/outline`.

A part is computed from public documents alone: the one it belongs to and, if it says so, those of
one collection that stand below it. It never sees a page.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

Body = dict[str, Any]


@dataclass(frozen=True)
class Part:
    collection: str
    """The collection whose documents have this part."""
    name: str
    """The last step of its route."""
    schema: type[BaseModel]
    build: Callable[[Body, list[Body]], BaseModel]
    """From the document and the documents below it, these in no particular order."""
    below: str = ""
    """The collection from which the documents below are taken; none if empty."""
    description: str = ""


_parts: dict[tuple[str, str], Part] = {}


def register_part(part: Part) -> None:
    """Add a part. Call it from `AppConfig.ready()`."""
    _parts[part.collection, part.name] = part


def parts() -> list[Part]:
    return list(_parts.values())

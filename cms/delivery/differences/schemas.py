from enum import StrEnum
from typing import Any

from ninja import Schema
from pydantic import Field

from cms.delivery.differences.words import WordsSchema


class Kind(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


class Different(Schema):
    kind: Kind = Field(description="`moved`: an item that only stands elsewhere in its list.")
    before: Any = Field(None, description="Null where `changes` or `items` say it in parts.")
    after: Any = Field(None, description="Null where `changes` or `items` say it in parts.")
    words: list[WordsSchema] = Field([], description="Of text: what was deleted and inserted.")


class ItemSchema(Different):
    """An item of a list, known by its id, number or slug, else by what it says."""

    label: str = Field(description="What it is called.")
    before_index: int | None = Field(description="Its place before, from 0; null if it was added.")
    after_index: int | None = Field(description="Its place after; null if it was removed.")
    changes: list["ChangeSchema"] = Field([], description="What is different in it.")


class ChangeSchema(Different):
    """A field that is different."""

    field: str = Field(description="Its name in the document, or in what it is part of.")
    label: str = Field(description="The same, for people.")
    items: list[ItemSchema] = Field([], description="Of a list: the items that are different.")
    changes: list["ChangeSchema"] = Field([], description="Of an object: its different fields.")


ItemSchema.model_rebuild()

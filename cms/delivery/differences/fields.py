"""Fields of two objects. Whatever documents consist of is compared by what it is: text by words,
lists by their items, objects by their fields."""

from typing import Any

from cms.delivery.differences.budget import Budget
from cms.delivery.differences.items import different_items
from cms.delivery.differences.schemas import ChangeSchema, Kind
from cms.delivery.differences.words import words

Body = dict[str, Any]

RICH_TEXT = {"html", "text"}


def different_fields(before: Body, after: Body, budget: Budget) -> list[ChangeSchema]:
    """In the order in which the fields stand in the document."""
    names = dict.fromkeys([*after, *before])
    pairs = ((name, before.get(name), after.get(name)) for name in names)
    return [change(name, one, other, budget) for name, one, other in pairs if one != other]


def change(field: str, before: Any, after: Any, budget: Budget) -> ChangeSchema:
    told: dict[str, Any] = {
        "field": field,
        "label": field.replace("_", " ").capitalize(),
        "kind": kind(before, after),
    }
    if told["kind"] == Kind.CHANGED:
        if isinstance(before, list) and isinstance(after, list):
            items = different_items(before, after, budget, different_fields)
            return ChangeSchema(**told, items=items)
        if is_same_object(before, after):
            return ChangeSchema(**told, changes=different_fields(before, after, budget))
        texts = text_of(before), text_of(after)
        if all(texts):
            told["words"] = words(*texts, budget)
    return ChangeSchema(**told, before=before, after=after)


def kind(before: Any, after: Any) -> Kind:
    if is_empty(before) == is_empty(after):
        return Kind.CHANGED
    return Kind.ADDED if is_empty(before) else Kind.REMOVED


def is_empty(value: Any) -> bool:
    return value in (None, "", [], {}) or (is_rich_text(value) and not any(value.values()))


def is_rich_text(value: Any) -> bool:
    return isinstance(value, dict) and value.keys() == RICH_TEXT


def is_same_object(before: Any, after: Any) -> bool:
    """Links to two documents are no object that has changed."""
    both = isinstance(before, dict) and isinstance(after, dict) and not is_rich_text(after)
    return both and before.get("id") == after.get("id")


def text_of(value: Any) -> str:
    """Text that consists of words: no URL, no slug, no date."""
    text = value["text"] if is_rich_text(value) else value
    return text if isinstance(text, str) and " " in text.strip() else ""

from typing import Any, Self, get_args

from pydantic import Field

from cms.content.documents.part import Part
from cms.ledger.shown import Shown


class Block(Part):
    """One piece of a body. A subclass narrows `type` to the name of the block in the editor."""

    type: str = Field(description="Which block it is.")
    id: str | None = Field(
        description="Stays while the block is edited and moved; null where the editor gave none."
    )

    @classmethod
    def name(cls) -> str:
        return str(get_args(cls.model_fields["type"].annotation)[0])

    @classmethod
    def of(cls, stored: dict[str, Any], shown: Shown) -> Self | None:
        """The block as the stream stores it; none if nothing of it may be shown."""
        fields = cls.fields(stored.get("value") or {}, shown)
        if fields is None:
            return None
        return cls(type=stored["type"], id=stored.get("id"), **fields)

    @classmethod
    def fields(cls, value: Any, shown: Shown) -> dict[str, Any] | None:
        """Its own fields from the stored value, which lacks what was added to the block later."""
        raise NotImplementedError(f"{cls.__name__} must define fields().")


def texts(value: dict[str, Any], *names: str) -> dict[str, str]:
    """Fields of plain text; empty where the editor left them so."""
    return {name: str(value.get(name) or "") for name in names}


def items(stored: list[Any] | None) -> list[Any]:
    """The values of a stored list, which Wagtail keeps with ids or, if it is old, without."""
    return [item["value"] if _has_id(item) else item for item in stored or []]


def _has_id(item: Any) -> bool:
    return isinstance(item, dict) and item.get("type") == "item" and "value" in item

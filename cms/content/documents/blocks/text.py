from typing import Any, Literal, Self

from pydantic import Field

from cms.content.blocks.text import CalloutTone, HeadingLevel, ListStyle
from cms.content.documents.blocks.block import Block, items, texts
from cms.content.documents.part import Part
from cms.content.documents.rich_text import RichText
from cms.ledger.shown import Shown


class Heading(Block):
    type: Literal["heading"]
    text: str = Field(description="The words of the heading.")
    level: int = Field(description="2 for a section, 3 for a subsection, 4 below that.")

    @classmethod
    def fields(cls, value: Any, shown: Shown) -> dict[str, Any]:
        level = value.get("level") or HeadingLevel.H2
        return {**texts(value, "text"), "level": int(level.removeprefix("h"))}


class Paragraph(Block):
    type: Literal["paragraph"]
    text: RichText

    @classmethod
    def fields(cls, value: Any, shown: Shown) -> dict[str, Any]:
        return {"text": RichText.of(value or "", shown)}


class ListOfItems(Block):
    type: Literal["list"]
    style: ListStyle = Field(description="How the items are marked.")
    items: list[RichText] = Field(description="In their order.")

    @classmethod
    def fields(cls, value: Any, shown: Shown) -> dict[str, Any]:
        shown_items = [RichText.of(item, shown) for item in items(value.get("items"))]
        return {"style": value.get("style") or ListStyle.BULLETS, "items": shown_items}


class QuoteInBody(Block):
    type: Literal["quote"]
    text: str = Field(description="What was said.")
    speaker: str = Field(description="Who said it; empty if that is not told.")
    role: str = Field(description="Their job title and organization; empty if that is not told.")

    @classmethod
    def fields(cls, value: Any, shown: Shown) -> dict[str, Any]:
        return texts(value, "text", "speaker", "role")


class Callout(Block):
    type: Literal["callout"]
    tone: CalloutTone = Field(description="How strongly it asks for attention.")
    heading: str = Field(description="Empty if it has none.")
    text: RichText

    @classmethod
    def fields(cls, value: Any, shown: Shown) -> dict[str, Any]:
        return {
            **texts(value, "heading"),
            "tone": value.get("tone") or CalloutTone.NOTE,
            "text": RichText.of(value.get("text"), shown),
        }


class AccordionItem(Part):
    heading: str = Field(description="What is seen while the item is closed.")
    text: RichText

    @classmethod
    def of(cls, value: dict[str, Any], shown: Shown) -> Self:
        return cls(**texts(value, "heading"), text=RichText.of(value.get("text"), shown))


class Accordion(Block):
    type: Literal["accordion"]
    items: list[AccordionItem] = Field(description="In their order.")

    @classmethod
    def fields(cls, value: Any, shown: Shown) -> dict[str, Any]:
        return {"items": [AccordionItem.of(item, shown) for item in items(value.get("items"))]}

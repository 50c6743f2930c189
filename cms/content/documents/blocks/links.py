from typing import Any, Literal

from pydantic import Field

from cms.content.documents.blocks.block import Block, items, texts
from cms.content.documents.link import Link
from cms.ledger.shown import Shown


class LinkList(Block):
    type: Literal["link_list"]
    heading: str = Field(description="Empty if it has none.")
    links: list[Link] = Field(description="In their order.")

    @classmethod
    def fields(cls, value: Any, shown: Shown) -> dict[str, Any]:
        links = [Link.of(link, shown) for link in items(value.get("links"))]
        return {**texts(value, "heading"), "links": links}


class CallToAction(Block):
    type: Literal["call_to_action"]
    heading: str = Field(description="What the reader is asked to do.")
    text: str = Field(description="Why; empty if that is not said.")
    link: Link

    @classmethod
    def fields(cls, value: Any, shown: Shown) -> dict[str, Any]:
        link = Link.of(value.get("link") or {}, shown)
        return {**texts(value, "heading", "text"), "link": link}

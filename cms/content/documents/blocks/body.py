from typing import Annotated

from pydantic import Field
from wagtail.blocks import StreamValue

from cms.content.documents.blocks.block import Block
from cms.content.documents.blocks.figures import Statistic, Table
from cms.content.documents.blocks.links import CallToAction, LinkList
from cms.content.documents.blocks.media import CaptionedImage, Embed, FileInBody
from cms.content.documents.blocks.text import (
    Accordion,
    Callout,
    Heading,
    ListOfItems,
    Paragraph,
    QuoteInBody,
)
from cms.ledger.shown import Shown

AnyBlock = (
    Heading
    | Paragraph
    | ListOfItems
    | QuoteInBody
    | Callout
    | Accordion
    | Statistic
    | Table
    | CaptionedImage
    | FileInBody
    | Embed
    | LinkList
    | CallToAction
)

Body = Annotated[
    list[Annotated[AnyBlock, Field(discriminator="type")]],
    Field(description="The body, block by block; `type` says what each one is."),
]

VOCABULARY: dict[str, type[Block]] = {block.name(): block for block in AnyBlock.__args__}


def body(stream: StreamValue, shown: Shown) -> list[AnyBlock]:
    """The blocks of a stream from what is stored, because reading its values would make queries."""
    stored = (item for item in stream.raw_data if item["type"] in VOCABULARY)
    blocks = (VOCABULARY[item["type"]].of(item, shown) for item in stored)
    return [block for block in blocks if block]  # type: ignore[misc]

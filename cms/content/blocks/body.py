from wagtail import blocks

from cms.content.blocks.figures import StatisticBlock, TableBlock
from cms.content.blocks.links import CallToActionBlock, LinkListBlock
from cms.content.blocks.media import CaptionedImageBlock, FileBlock, MediaEmbedBlock
from cms.content.blocks.text import (
    AccordionBlock,
    CalloutBlock,
    HeadingBlock,
    ListItemsBlock,
    ParagraphBlock,
    QuoteBlock,
)


class BodyBlock(blocks.StreamBlock):
    heading = HeadingBlock(group="Text")
    paragraph = ParagraphBlock(group="Text")
    list = ListItemsBlock(group="Text")
    quote = QuoteBlock(group="Text")
    callout = CalloutBlock(group="Text")
    accordion = AccordionBlock(group="Text")
    statistic = StatisticBlock(group="Figures")
    table = TableBlock(group="Figures")
    image = CaptionedImageBlock(group="Media")
    document = FileBlock(group="Media")
    embed = MediaEmbedBlock(group="Media")
    link_list = LinkListBlock(group="Links")
    call_to_action = CallToActionBlock(group="Links")

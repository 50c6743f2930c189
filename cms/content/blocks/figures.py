from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock

from cms.content.blocks.text import INLINE


class StatisticBlock(blocks.StructBlock):
    figure = blocks.CharBlock(max_length=40, help_text="As it is read out: “94 percent”, “1 in 3”.")
    measures = blocks.CharBlock(max_length=300, help_text="What the figure measures.")
    source = blocks.CharBlock(max_length=300, help_text="Who found it, and in which year.")
    source_url = blocks.URLBlock(required=False, label="Link to the source")

    class Meta:
        icon = "order"
        label = "Statistic"
        template = "blocks/statistic.html"


class TableBlock(blocks.StructBlock):
    caption = blocks.CharBlock(
        max_length=300, help_text="Says what the table shows; screen readers announce it first."
    )
    table = TypedTableBlock(
        [
            ("text", blocks.CharBlock(required=False)),
            ("number", blocks.DecimalBlock(required=False)),
            ("rich_text", blocks.RichTextBlock(required=False, features=INLINE)),
        ]
    )

    class Meta:
        icon = "table"
        label = "Table"
        template = "blocks/table.html"

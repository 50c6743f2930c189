from django.db.models import TextChoices
from wagtail import blocks

INLINE = ["bold", "italic", "link", "document-link"]
PROSE = [*INLINE, "ol", "ul"]


class HeadingLevel(TextChoices):
    H2 = "h2", "Section (level 2)"
    H3 = "h3", "Subsection (level 3)"
    H4 = "h4", "Minor heading (level 4)"


class ListStyle(TextChoices):
    BULLETS = "bullets", "Bullets"
    NUMBERS = "numbers", "Numbers"


class CalloutTone(TextChoices):
    NOTE = "note", "Note"
    TIP = "tip", "Tip"
    IMPORTANT = "important", "Important"


class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock(max_length=200)
    level = blocks.ChoiceBlock(
        choices=HeadingLevel.choices,
        default=HeadingLevel.H2,
        help_text="Do not skip a level: a subsection stands inside a section.",
    )

    class Meta:
        icon = "title"
        label = "Heading"
        template = "blocks/heading.html"
        label_format = "{text}"


class ParagraphBlock(blocks.RichTextBlock):
    def __init__(self, **kwargs: object) -> None:
        super().__init__(**{"features": PROSE} | kwargs)

    class Meta:
        icon = "pilcrow"
        label = "Paragraph"
        template = "blocks/paragraph.html"


class ListItemsBlock(blocks.StructBlock):
    style = blocks.ChoiceBlock(choices=ListStyle.choices, default=ListStyle.BULLETS)
    items = blocks.ListBlock(blocks.RichTextBlock(features=INLINE), min_num=1)

    class Meta:
        icon = "list-ul"
        label = "List"
        template = "blocks/list.html"


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock()
    speaker = blocks.CharBlock(required=False, max_length=200)
    role = blocks.CharBlock(required=False, max_length=200, help_text="Job title and organization.")

    class Meta:
        icon = "openquote"
        label = "Quote"
        template = "blocks/quote.html"


class CalloutBlock(blocks.StructBlock):
    tone = blocks.ChoiceBlock(choices=CalloutTone.choices, default=CalloutTone.NOTE)
    heading = blocks.CharBlock(required=False, max_length=200)
    text = blocks.RichTextBlock(features=PROSE)

    class Meta:
        icon = "info-circle"
        label = "Callout"
        template = "blocks/callout.html"


class AccordionItemBlock(blocks.StructBlock):
    heading = blocks.CharBlock(max_length=200)
    text = blocks.RichTextBlock(features=PROSE)

    class Meta:
        icon = "arrow-down"
        label_format = "{heading}"


class AccordionBlock(blocks.StructBlock):
    items = blocks.ListBlock(AccordionItemBlock(), min_num=1)

    class Meta:
        icon = "collapse-down"
        label = "Accordion"
        template = "blocks/accordion.html"

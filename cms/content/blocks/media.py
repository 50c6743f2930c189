from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.embeds.blocks import EmbedBlock
from wagtail.images.blocks import ImageBlock


class CaptionedImageBlock(blocks.StructBlock):
    """Wagtail's image block (alternative text or "decorative") with a caption."""

    image = ImageBlock()
    caption = blocks.CharBlock(required=False, max_length=300)

    class Meta:
        icon = "image"
        label = "Image"
        template = "blocks/image.html"


class FileBlock(blocks.StructBlock):
    file = DocumentChooserBlock()
    description = blocks.CharBlock(required=False, max_length=300)

    class Meta:
        icon = "doc-full"
        label = "Document"
        template = "blocks/document.html"


class MediaEmbedBlock(blocks.StructBlock):
    url = EmbedBlock(help_text="The address of a video or post on a supported service.")
    title = blocks.CharBlock(
        max_length=200, help_text="Says what is embedded; it is read where the embed is not shown."
    )

    class Meta:
        icon = "media"
        label = "Embed"
        template = "blocks/embed.html"

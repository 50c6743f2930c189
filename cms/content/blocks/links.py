from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

TARGETS = ("page", "file", "url")


class LinkValue(blocks.StructValue):
    def target(self) -> Any:
        """The page, the file or the address that the link leads to; None if it was deleted."""
        return self.get("page") or self.get("file") or self.get("url") or None


class LinkBlock(blocks.StructBlock):
    """A label and exactly one target: a page of this site, a file, or an address."""

    label = blocks.CharBlock(max_length=200)
    page = blocks.PageChooserBlock(required=False)
    file = DocumentChooserBlock(required=False)
    url = blocks.URLBlock(required=False, label="Address of another site")

    def clean(self, value: LinkValue) -> LinkValue:
        cleaned = super().clean(value)
        given = [name for name in TARGETS if cleaned.get(name)]
        if len(given) == 1:
            return cleaned
        message = "Choose a page, a file or an address, and only one of them."
        raise blocks.StructBlockValidationError(
            {name: ValidationError(message) for name in given or TARGETS}
        )

    class Meta:
        icon = "link"
        label_format = "{label}"
        value_class = LinkValue


class LinkListBlock(blocks.StructBlock):
    heading = blocks.CharBlock(required=False, max_length=200)
    links = blocks.ListBlock(LinkBlock(), min_num=1)

    class Meta:
        icon = "link"
        label = "Link list"
        template = "blocks/link_list.html"


class CallToActionBlock(blocks.StructBlock):
    heading = blocks.CharBlock(max_length=200)
    text = blocks.TextBlock(required=False)
    link = LinkBlock()

    class Meta:
        icon = "pick"
        label = "Call to action"
        template = "blocks/call_to_action.html"

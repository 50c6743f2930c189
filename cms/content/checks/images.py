from collections.abc import Iterator
from typing import Any

from django.db.models import ForeignKey
from wagtail.blocks import ListBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page

from cms.content.models import PublicImage
from cms.editorial.checks.finding import Finding
from cms.editorial.choices import Severity


def images_are_described(page: Page) -> Iterator[Finding]:
    for place, image in images(page):
        if not says_what_it_shows(image):
            yield Finding(
                Severity.ERROR,
                f"The image “{image.title}” has no description for people who cannot see it.",
                place=place,
                remedy="Describe what it shows, or mark it as decorative.",
            )


def says_what_it_shows(image: PublicImage) -> bool:
    """In a block Wagtail puts what that place says of the image on the image itself."""
    if getattr(image, "decorative", False) or image.is_decorative:
        return True
    return bool((getattr(image, "contextual_alt_text", None) or image.description).strip())


def images(page: Page) -> Iterator[tuple[str, PublicImage]]:
    for field in page._meta.get_fields():
        if isinstance(field, ForeignKey) and issubclass(field.related_model, PublicImage):
            if image := getattr(page, field.name):
                yield str(field.verbose_name).capitalize(), image
        elif isinstance(field, StreamField):
            stream = field.value_from_object(page)
            for image in within(stream.stream_block, stream):
                yield str(field.verbose_name).capitalize(), image


def within(block: Any, value: Any) -> Iterator[PublicImage]:
    """The images in the value of a block, at any depth."""
    if value and isinstance(block, ImageBlock):
        yield value
    for child_block, child in children(block, value) if value else ():
        yield from within(child_block, child)


def children(block: Any, value: Any) -> Iterator[tuple[Any, Any]]:
    if isinstance(block, StreamBlock):
        yield from ((child.block, child.value) for child in value)
    elif isinstance(block, ListBlock):
        yield from ((block.child_block, item) for item in value)
    elif isinstance(block, StructBlock) and not isinstance(block, ImageBlock):
        yield from ((child, value.get(name)) for name, child in block.child_blocks.items())

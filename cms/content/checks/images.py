import re
from collections.abc import Iterator

from wagtail.models import Page

from cms.content.checks.pieces import Piece, pieces
from cms.content.models import PublicImage
from cms.editorial.checks.finding import Finding
from cms.editorial.choices import Severity

FILE_NAME = re.compile(r"\S+\.(jpe?g|png|gif|webp|avif|svg|heic|tiff?)|(img|dsc|p)_?\d+", re.I)
LONGEST = 250
"""Characters that people who listen to it can keep in mind."""


def images_are_described(page: Page) -> Iterator[Finding]:
    for piece, image in images(page):
        if not says_what_it_shows(image):
            yield Finding(
                Severity.ERROR,
                f"The image “{image.title}” has no description for people who cannot see it.",
                place=piece.place,
                remedy="Describe what it shows, or mark it as decorative.",
                anchor=piece.anchor,
            )


def descriptions_say_what_is_seen(page: Page) -> Iterator[Finding]:
    for piece, image in images(page):
        text = description(image).strip()
        if FILE_NAME.fullmatch(text):
            yield Finding(
                Severity.WARNING,
                f"The description of the image “{image.title}” is the name of a file.",
                place=piece.place,
                remedy="Say what can be seen, as you would on the telephone.",
                anchor=piece.anchor,
            )
        elif len(text) > LONGEST:
            yield Finding(
                Severity.ADVICE,
                f"The description of the image “{image.title}” is {len(text)} characters long.",
                place=piece.place,
                remedy="One or two sentences are enough; put the rest into the text.",
                anchor=piece.anchor,
            )


def says_what_it_shows(image: PublicImage) -> bool:
    """In a block Wagtail puts what that place says of the image on the image itself."""
    if getattr(image, "decorative", False) or image.is_decorative:
        return True
    return bool(description(image).strip())


def description(image: PublicImage) -> str:
    return str(getattr(image, "contextual_alt_text", None) or image.description)


def images(page: Page) -> Iterator[tuple[Piece, PublicImage]]:
    for piece in pieces(page):
        if isinstance(piece.value, PublicImage):
            yield piece, piece.value

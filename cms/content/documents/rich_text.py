from collections.abc import Iterator
from html import escape
from typing import Self

from pydantic import Field

from cms.content.documents.image import Image, largest
from cms.content.documents.keys import FILE
from cms.content.documents.part import Part
from cms.content.documents.sanitized import Embedded, LinkEnd, LinkStart, Piece, sanitized
from cms.ledger.cards import Card
from cms.ledger.keys import PAGE
from cms.ledger.shown import Shown


class RichText(Part):
    """Text with links, lists and emphasis; empty where the editor left it so."""

    html: str = Field(
        description="Sanitized HTML with absolute addresses. A link to a document of this site "
        "carries its id and path in `data-document-id` and `data-document-path`; a link to what "
        "is not public is left out, its words stay."
    )
    text: str = Field(
        description="The same as plain text: a line for each paragraph and list item."
    )

    @classmethod
    def of(cls, source: str | None, shown: Shown) -> Self:
        parts = sanitized(source or "")
        return cls(html="".join(_html(parts.pieces, shown)), text=parts.text)


def _html(pieces: tuple[Piece, ...], shown: Shown) -> Iterator[str]:
    in_link = False
    for piece in pieces:
        if isinstance(piece, str):
            yield piece
        elif isinstance(piece, LinkStart):
            opening = _opening(piece.attributes, shown)
            in_link = bool(opening)
            yield opening
        elif isinstance(piece, LinkEnd):
            yield "</a>" if in_link else ""
            in_link = False
        else:
            yield _embedded(piece, shown)


def _opening(attributes: dict[str, str], shown: Shown) -> str:
    """The start tag of a link; empty if it leads nowhere that is public."""
    if "linktype" in attributes:
        return _to_document(_target(attributes, shown))
    href = attributes.get("href", "")
    below_root = href.startswith("/") and not href.startswith("//")
    return _start_tag(href=shown.absolute(href) if below_root else href) if href else ""


def _target(attributes: dict[str, str], shown: Shown) -> Card | None:
    label = {"page": PAGE, "document": FILE}.get(attributes["linktype"])
    number = attributes.get("id", "")
    return shown.card((label, int(number))) if label and number.isdecimal() else None


def _to_document(card: Card | None) -> str:
    if not card or not card.url:
        return ""
    identity = {"data-document-id": card.id, "data-document-path": card.path}
    return _start_tag(href=card.url, **{name: value for name, value in identity.items() if value})


def _start_tag(**attributes: str) -> str:
    return "<a" + "".join(f' {name}="{escape(value)}"' for name, value in attributes.items()) + ">"


def _embedded(piece: Embedded, shown: Shown) -> str:
    """An image becomes an <img>, a video or post a link to it."""
    attributes = piece.attributes
    if attributes.get("embedtype") == "image":
        return _image(attributes, shown)
    url = escape(attributes.get("url", ""))
    return f'<a href="{url}">{url}</a>' if url.startswith(("https://", "http://")) else ""


def _image(attributes: dict[str, str], shown: Shown) -> str:
    number = attributes.get("id", "")
    image = Image.of(int(number), shown, alt=attributes.get("alt")) if number.isdecimal() else None
    best = largest(image.renditions) if image else None
    if not image or not best:
        return ""
    return (
        f'<img src="{escape(best.url)}" srcset="{escape(image.srcset)}" '
        f'alt="{escape(image.alt)}" width="{best.width}" height="{best.height}">'
    )

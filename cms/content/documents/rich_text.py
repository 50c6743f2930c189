from collections.abc import Iterator
from functools import lru_cache
from html import escape

from pydantic import Field

from cms.content.documents.image import Image, largest
from cms.content.documents.link import language_elsewhere
from cms.content.documents.part import Part
from cms.content.documents.sanitized import LinkEnd, LinkStart, Piece, sanitized
from cms.ledger.cards import Card
from cms.ledger.keys import PAGE, Key
from cms.ledger.shown import Shown


class RichText(Part):
    """Text with links, lists and emphasis; empty where the editor left it so."""

    html: str = Field(
        description="Sanitized HTML with absolute addresses. A link to a document of this site "
        "carries its id and path in `data-document-id` and `data-document-path`, an image its id. "
        "A link to a page leads to its translation into the document's language where that is "
        "public, else to the page, with its language in `hreflang`; a link to what is not public "
        "is left out, its words stay."
    )
    text: str = Field(
        description="The same as plain text: a line for each paragraph and list item."
    )

    @classmethod
    def of(cls, source: str | None, shown: Shown) -> "RichText":
        parts = sanitized(source or "")
        if not parts.depends:
            return _independent(source or "")
        return cls(html="".join(_html(parts.pieces, shown)), text=parts.text)


@lru_cache(maxsize=4096)
def _independent(source: str) -> RichText:
    parts = sanitized(source)
    return RichText(html="".join(map(str, parts.pieces)), text=parts.text)


def _html(pieces: tuple[Piece, ...], shown: Shown) -> Iterator[str]:
    in_link = False
    for piece in pieces:
        if isinstance(piece, str):
            yield piece
        elif isinstance(piece, LinkStart):
            opening = _opening(piece, shown)
            in_link = bool(opening)
            yield opening
        elif isinstance(piece, LinkEnd):
            yield "</a>" if in_link else ""
            in_link = False
        else:
            yield _image(Image.of(piece.id, shown, alt=piece.alt))


def _opening(link: LinkStart, shown: Shown) -> str:
    """The start tag of a link; empty if it leads nowhere that is public."""
    if link.key:
        return _to_document(_target(link.key, shown), shown)
    below_root = link.href.startswith("/") and not link.href.startswith("//")
    href = shown.absolute(link.href) if below_root else link.href
    return f'<a href="{escape(href)}">' if href else ""


def _target(key: Key, shown: Shown) -> Card | None:
    return shown.linked(key[1]) if key[0] == PAGE else shown.card(key)


def _to_document(card: Card | None, shown: Shown) -> str:
    if not card or not card.url:
        return ""
    path = f' data-document-path="{escape(card.path)}"' if card.path else ""
    elsewhere = language_elsewhere(card, shown.language)
    language = f' hreflang="{elsewhere}"' if elsewhere else ""
    return f'<a href="{escape(card.url)}"{language} data-document-id="{card.id}"{path}>'


def _image(image: Image | None) -> str:
    best = largest(image.renditions) if image else None
    if not image or not best:
        return ""
    return (
        f'<img src="{escape(best.url)}" srcset="{escape(image.srcset)}" '
        f'alt="{escape(image.alt)}" width="{best.width}" height="{best.height}" '
        f'data-document-id="{image.id}">'
    )

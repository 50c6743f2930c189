"""Rich text as it is stored, reduced to what may be shown, cut at the places that others decide.

Stored rich text names pages, files and images by their ids. Which of them are public, and where,
is known only when a document is built; all else is done once per text.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from html import escape, unescape

import nh3

from cms.content.documents.keys import FILE
from cms.content.documents.plain_text import plain_text
from cms.ledger.keys import PAGE, Key

_clean = nh3.Cleaner(
    tags={"a", "b", "blockquote", "br", "code", "del", "em", "embed", "h2", "h3", "h4", "h5"}
    | {"h6", "hr", "i", "li", "ol", "p", "strong", "sub", "sup", "ul"},
    attributes={"a": {"href", "linktype", "id"}, "embed": {"embedtype", "id", "alt", "url"}},
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
).clean

_ATTRIBUTES = r'((?: [\w-]+="[^"]*")*)'
_CUTS = re.compile(rf"(<a{_ATTRIBUTES}>|</a>|<embed{_ATTRIBUTES}>)")
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')


@dataclass(frozen=True)
class LinkStart:
    key: Key | None
    """The page or file that is linked to."""
    href: str
    """The address, of a link that leads elsewhere; empty if it leads nowhere."""


@dataclass(frozen=True)
class LinkEnd:
    pass


@dataclass(frozen=True)
class EmbeddedImage:
    id: int
    alt: str | None


Piece = str | LinkStart | LinkEnd | EmbeddedImage


@dataclass(frozen=True)
class Sanitized:
    pieces: tuple[Piece, ...]
    text: str

    @property
    def depends(self) -> bool:
        """Whether its HTML depends on others."""
        return len(self.pieces) > 1


@lru_cache(maxsize=4096)
def sanitized(source: str) -> Sanitized:
    html = _clean(source)
    return Sanitized(pieces=tuple(_pieces(html)), text=plain_text(html))


def _pieces(html: str) -> list[Piece]:
    pieces: list[Piece] = []
    end = 0
    for cut in _CUTS.finditer(html):
        pieces += [html[end : cut.start()], _piece(cut)]
        end = cut.end()
    return [*pieces, html[end:]]


def _piece(cut: re.Match[str]) -> Piece:
    if cut[0] == "</a>":
        return LinkEnd()
    attributes = {name: unescape(value) for name, value in _ATTRIBUTE.findall(cut[0])}
    return _link(attributes) if cut[0].startswith("<a") else _embedded(attributes)


def _link(attributes: dict[str, str]) -> LinkStart:
    if "linktype" not in attributes:
        return LinkStart(key=None, href=attributes.get("href", ""))
    label = {"page": PAGE, "document": FILE}.get(attributes["linktype"])
    number = _number(attributes)
    return LinkStart(key=(label, number) if label and number else None, href="")


def _embedded(attributes: dict[str, str]) -> Piece:
    """An image, or a link to the video or post that is embedded."""
    if attributes.get("embedtype") == "image":
        return EmbeddedImage(id=_number(attributes), alt=attributes.get("alt"))
    url = escape(attributes.get("url", ""))
    return f'<a href="{url}">{url}</a>' if url.startswith(("https://", "http://")) else ""


def _number(attributes: dict[str, str]) -> int:
    """The id of what is named; 0, which nothing has, if it is not one."""
    given = attributes.get("id", "")
    return int(given) if given.isascii() and given.isdecimal() else 0

"""Rich text as it is stored, reduced to what may be shown, cut at the places that others decide.

Stored rich text names pages, files and images by their ids. Which of them are public, and where,
is known only when a document is built; all else is done once per text.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

import nh3

from cms.content.documents.plain_text import plain_text

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
    attributes: dict[str, str]


@dataclass(frozen=True)
class LinkEnd:
    pass


@dataclass(frozen=True)
class Embedded:
    attributes: dict[str, str]


Piece = str | LinkStart | LinkEnd | Embedded


@dataclass(frozen=True)
class Sanitized:
    pieces: tuple[Piece, ...]
    text: str


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
    return LinkStart(attributes) if cut[0].startswith("<a") else Embedded(attributes)

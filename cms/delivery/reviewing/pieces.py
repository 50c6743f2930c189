"""What a reader meets in a rendered page, one piece after the other: words, signs and pictures."""

from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup, NavigableString, Tag
from bs4.element import PageElement, PreformattedString

from cms.delivery.differences.words import PIECE

UNSEEN = {"script", "style", "template", "svg"}
INLINE = {"a", "abbr", "b", "cite", "code", "em", "i", "mark", "q", "small", "span", "strong"}


@dataclass(frozen=True)
class Piece:
    node: PageElement
    text: str
    """With the white space behind it; of a picture its description."""
    key: tuple[str, ...]
    """What is compared. A word that links elsewhere is another word."""
    block: int
    """The same for pieces of one paragraph, cell or heading."""


def main_of(soup: BeautifulSoup) -> Tag:
    found = soup.find("main") or soup.body or soup
    return found if isinstance(found, Tag) else soup


def pieces(main: Tag) -> list[Piece]:
    return list(_pieces(main))


def _pieces(main: Tag) -> Iterator[Piece]:
    for node in main.descendants:
        if isinstance(node, Tag) and node.name == "img":
            alt, src = str(node.get("alt", "")), str(node.get("src", ""))
            yield Piece(node, f"[{alt or 'picture'}] ", ("img", alt, src), _block(node))
        elif _is_text(node):
            yield from _words(node)


def _is_text(node: PageElement) -> bool:
    if not isinstance(node, NavigableString) or isinstance(node, PreformattedString):
        return False
    return not any(parent.name in UNSEEN for parent in node.parents)


def _words(node: PageElement) -> Iterator[Piece]:
    block, target = _block(node), _target(node)
    for text in PIECE.findall(str(node)):
        if text.strip():
            yield Piece(node, text, (text.strip(), target), block)


def _target(node: PageElement) -> str:
    link = node.find_parent("a")
    return str(link.get("href", "")) if isinstance(link, Tag) else ""


def _block(node: PageElement) -> int:
    return next((id(one) for one in node.parents if one.name not in INLINE), 0)

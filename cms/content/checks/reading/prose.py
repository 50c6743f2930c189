"""The sentences that a reader of the page reads, with the place of each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bs4 import BeautifulSoup
from django.db.models import TextField
from wagtail.blocks import RichTextBlock, TextBlock
from wagtail.fields import RichTextField
from wagtail.models import Page

from cms.content.checks.pieces import Piece, pieces

BLOCKS = ["p", "li", "h2", "h3", "h4", "blockquote", "td", "th"]
END = re.compile(r"(?<=[.!?…])[\"”’)]*\s+(?=[\"“‘(]?[A-ZÀ-Þ0-9¿¡])")
WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
ABBREVIATION = re.compile(r"\b(?:e\.g|i\.e|etc|vs|approx|no|dr|mr|mrs|ms|st|inc|u\.s)\.$", re.I)
NOT_PUBLIC = {"change_note"}


@dataclass(frozen=True)
class Sentence:
    text: str
    words: tuple[str, ...]
    piece: Piece


def sentences(page: Page) -> Iterator[Sentence]:
    for piece in pieces(page):
        for paragraph in _paragraphs(piece):
            for text in split(paragraph):
                if words := tuple(WORD.findall(text)):
                    yield Sentence(text, words, piece)


def split(paragraph: str) -> list[str]:
    """The sentences of a paragraph; a full stop after an abbreviation ends none."""
    found: list[str] = []
    for part in END.split(paragraph.strip()):
        if found and ABBREVIATION.search(found[-1]):
            found[-1] = f"{found[-1]} {part}"
        elif part.strip():
            found.append(part.strip())
    return found


def _paragraphs(piece: Piece) -> list[str]:
    kind: Any = piece.kind
    value = piece.value or ""
    if isinstance(kind, RichTextField | RichTextBlock):
        return _of_html(str(getattr(value, "source", value)))
    if isinstance(kind, TextBlock):
        return str(value).splitlines()
    if isinstance(kind, TextField) and kind.name not in NOT_PUBLIC:
        return str(value).splitlines()
    return []


def _of_html(html: str) -> list[str]:
    if not html.strip():
        return []
    soup = BeautifulSoup(html, "html.parser")
    leaves = [each for each in soup.find_all(BLOCKS) if not each.find(BLOCKS)]
    return [each.get_text(" ", strip=True) for each in leaves or [soup]]

"""The words of one file that are marked to be translated, and those that are not."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from babel.messages.extract import DEFAULT_KEYWORDS, extract
from django.template.base import Lexer, TokenType
from django.utils.translation.template import templatize

KEYWORDS: dict[str, Any] = DEFAULT_KEYWORDS | {
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
SILENT = {"blocktranslate": "endblocktranslate", "comment": "endcomment"}
READ_ALOUD = re.compile(r'\b(?:aria-label|title|alt|placeholder)="([^"]*)"')
MARKUP = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)
GAP = "\0"
"""Where a tag of the template stood."""


@dataclass(frozen=True)
class Message:
    id: str | tuple[str, ...]
    context: str | None = None


def of_module(path: Path) -> Iterator[Message]:
    yield from _messages(path.read_text("utf-8"))


def of_template(path: Path) -> Iterator[Message]:
    """Django turns a template into something like Python; its indentation means nothing."""
    like_python = templatize(path.read_text("utf-8"), origin=str(path))
    yield from _messages("\n".join(line.strip() for line in like_python.splitlines()))


def unmarked(path: Path) -> list[str]:
    """Words of a template that a reader would meet, and that no tag marks."""
    text = "".join(_plain(path.read_text("utf-8")))
    read_aloud = READ_ALOUD.findall(text)
    shown = re.split(f"[{GAP}\n]", MARKUP.sub(GAP, text))
    return [part.strip() for part in [*read_aloud, *shown] if re.search("[A-Za-z]{2}", part)]


def _messages(python: str) -> Iterator[Message]:
    source = io.BytesIO(python.encode())
    for _line, found, _comments, context in extract("python", source, KEYWORDS):
        yield Message(found if isinstance(found, str) else tuple(found), context)


def _plain(template: str) -> Iterator[str]:
    until = ""
    for token in Lexer(template).tokenize():
        name = token.contents.split()[0] if token.token_type == TokenType.BLOCK else ""
        if until:
            until = "" if name == until else until
        elif name in SILENT:
            until = SILENT[name]
        yield token.contents if token.token_type == TokenType.TEXT and not until else GAP

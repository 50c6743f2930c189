import re

from bs4 import BeautifulSoup, Tag
from bs4.element import CData, Doctype, NavigableString, PreformattedString

from plan.importing.reading.html.addresses import link_address
from plan.importing.reading.html.context import Context
from plan.importing.reading.html.line_finder import LineFinder
from plan.importing.reading.html.navigation import is_navigation
from plan.importing.reading.html.shreds import shreds
from plan.importing.reading.html.table_rows import TableRows
from plan.importing.reading.html.tables import is_data
from plan.importing.reading.html.tags import BLOCKS
from plan.importing.reading.html.text_blocks import TextBlocks
from plan.importing.reading.source import Block, Dropped

LINES = re.compile(r"[^\n]*\n|[^\n]+")


class Walker:
    """Goes through a page once, in order, and collects blocks and what is dropped."""

    def __init__(self, finder: LineFinder, base: str) -> None:
        self._finder = finder
        self._base = base
        self._text = TextBlocks()
        self._groups = 0
        self.dropped: list[Dropped] = []

    @property
    def blocks(self) -> list[Block]:
        return self._text.blocks

    def walk_page(self, soup: BeautifulSoup) -> None:
        self._walk(soup, Context())
        self._text.flush(Context())

    def _walk(self, node: Tag, context: Context) -> None:
        for child in node.children:
            if isinstance(child, Tag):
                self._enter(child, context)
            elif isinstance(child, NavigableString):
                self._read(child, context)

    def _enter(self, tag: Tag, context: Context) -> None:
        gone = shreds(tag)
        if gone is not None:
            self._drop(tag, gone)
        elif is_navigation(tag):
            self._drop(tag, [(text, "navigation") for text in _words_of(tag)])
        elif tag.name == "br":
            self._text.run.break_line()
        elif tag.name == "table" and is_data(tag):
            self._read_table(tag, context)
        else:
            self._go_inside(tag, context)

    def _go_inside(self, tag: Tag, context: Context) -> None:
        is_block = tag.name in BLOCKS
        if is_block:
            self._text.flush(context)
        self._groups += 1
        inner = context.inside(tag, self._groups, link_address(tag, self._base))
        self._walk(tag, inner)
        if is_block:
            self._text.flush(inner)

    def _read(self, string: NavigableString, context: Context) -> None:
        if isinstance(string, PreformattedString) and not isinstance(string, CData):
            if not isinstance(string, Doctype):
                self._drop_string(string, "comment")
            return
        line = self._finder.of_text(string)
        for number, text in enumerate(LINES.findall(string)):
            self._text.run.add(text, line + number, context.formats)
            if context.keeps_lines and text.endswith("\n"):
                self._text.run.break_line()

    def _read_table(self, table: Tag, context: Context) -> None:
        self._text.flush(context)
        self._groups += 1
        TableRows(self._text, self._walk).read(table, self._groups)

    def _drop(self, tag: Tag, gone: list[tuple[str, str]]) -> None:
        line = self._finder.of_tag(tag)
        self.dropped += [Dropped(line, " ".join(text.split()), reason) for text, reason in gone]

    def _drop_string(self, string: NavigableString, reason: str) -> None:
        text = " ".join(string.split())
        if text:
            self.dropped.append(Dropped(self._finder.of_text(string), text, reason))


def _words_of(tag: Tag) -> list[str]:
    return [text for text in tag.stripped_strings if any(map(str.isalnum, text))]

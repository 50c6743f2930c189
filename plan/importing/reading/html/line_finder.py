import re
from bisect import bisect_right

from bs4 import Tag
from bs4.element import NavigableString

FIRST_WORD = re.compile(r"[A-Za-z0-9]+")


class LineFinder:
    """In which line of the file a piece of text stands: the parser knows that of tags only.

    Ask for the pieces in their order in the page.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._position = 0

    def of_tag(self, tag: Tag) -> int:
        return tag.sourceline or 1

    def of_text(self, string: NavigableString) -> int:
        """The line in which the text begins, white space included."""
        before = string.previous_element
        if isinstance(before, Tag) and before.sourceline:
            self._go_behind(before)
        word = FIRST_WORD.search(string)
        found = self._text.find(word[0], self._position) if word else -1
        if found >= 0:
            self._position = found
        leading = string[: word.start()].count("\n") if word else 0
        return bisect_right(self._starts, self._position) - leading

    def _go_behind(self, tag: Tag) -> None:
        start = self._starts[self.of_tag(tag) - 1] + (tag.sourcepos or 0)
        end = self._text.find(">", start)
        self._position = max(self._position, end if end >= 0 else start)

"""Whether a text is HTML that can be parsed in a time that follows from its length.

Python's parser looks for the end of a tag from each place where one begins. Where none ends, it
looks through the whole rest each time: 45 KB of `<a <a <a` keep it busy for a minute, and a file of
two megabytes for a day. And what is nested without end fills the memory before anybody walks
through it. So tags are counted first, once, from left to right.
"""

import re
from collections import Counter

from plan.importing.errors import UnreadableFile

MOST_UNENDED = 20
MOST_TAGS = 50_000
DEEPEST = 400
SAVE = "Save it again from a browser or editor."

BEGINS = re.compile(r"<(?:!--|!\[(?:if|else|endif)|!\[|[!?/]|(?=[a-zA-Z]))", re.IGNORECASE)
TAG = re.compile(r"<(?P<name>[a-zA-Z][^\s/>]*+)[^<>\"']*+(?:(?:\"[^\"]*+\"|'[^']*+')[^<>\"']*+)*+>")
CLOSED = re.compile(r"</\s*(?P<name>[a-zA-Z][^\s/>]*)")
ENDS = {
    "<!--": re.compile(r"--\s*>"),
    "<![": re.compile(r"]\s*]\s*>"),
    "<![if": re.compile(r"]\s*>"),
    "<![else": re.compile(r"]\s*>"),
    "<![endif": re.compile(r"]\s*>"),
}
END = re.compile(">")
SKIPPED = {name: re.compile(rf"</{name}", re.IGNORECASE) for name in ("script", "style")}
VOID = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
    "source", "track", "wbr",
}  # fmt: skip


def require_sound(text: str) -> None:
    """Raises UnreadableFile."""
    Count(text).run()


class Count:
    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[re.Pattern[str], re.Match[str] | None] = {}
        self._open: list[str] = []
        self._names: Counter[str] = Counter()
        self._unended = self._tags = 0

    def run(self) -> None:
        at, found = 0, BEGINS.search(self._text)
        while found:
            at = self._after(found)
            found = BEGINS.search(self._text, at)

    def _after(self, begun: re.Match[str]) -> int:
        """Where what begins there ends, or where to look on if it never does."""
        if begun[0] == "<":
            return self._start(begun)
        ends = self._next(ENDS.get(begun[0].lower(), END), begun.end())
        if ends is None:
            return self._never(begun)
        if begun[0] == "</":
            self._close(begun.start())
        return ends.end()

    def _start(self, begun: re.Match[str]) -> int:
        tag = TAG.match(self._text, begun.start())
        if tag is None:
            return self._never(begun)
        name = tag["name"].lower()
        if name in SKIPPED:
            close = self._next(SKIPPED[name], tag.end())
            return close.start() if close else tag.end()
        if name not in VOID and not tag[0].endswith("/>"):
            self._open.append(name)
            self._names[name] += 1
        self._tags += 1
        if self._tags > MOST_TAGS:
            raise UnreadableFile(f"The HTML has more than {MOST_TAGS:,} tags. Split the page.")
        if len(self._open) > DEEPEST:
            raise UnreadableFile(f"The HTML is nested too deeply to be a page. {SAVE}")
        return tag.end()

    def _close(self, start: int) -> None:
        closed = CLOSED.match(self._text, start)
        name = closed["name"].lower() if closed else ""
        while self._names[name]:
            last = self._open.pop()
            self._names[last] -= 1
            if last == name:
                return

    def _never(self, begun: re.Match[str]) -> int:
        self._unended += 1
        if self._unended > MOST_UNENDED:
            raise UnreadableFile(f"The HTML is damaged: its tags do not end. {SAVE}")
        return max(begun.end(), begun.start() + 1)

    def _next(self, pattern: re.Pattern[str], start: int) -> re.Match[str] | None:
        """The next match, looked for once and kept until the reading has passed it."""
        known = self._known.get(pattern)
        if pattern not in self._known or (known and known.start() < start):
            known = self._known[pattern] = pattern.search(self._text, start)
        return known

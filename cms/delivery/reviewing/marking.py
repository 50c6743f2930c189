"""A rendered page with what is new in <ins>, and what is gone in <del>, where it stood."""

from collections import defaultdict
from collections.abc import Iterator
from copy import copy
from itertools import groupby
from re import compile as pattern

from bs4 import BeautifulSoup, NavigableString, Tag
from bs4.element import PageElement

from cms.delivery.differences.alignment import Match, Run, aligned
from cms.delivery.differences.budget import Budget
from cms.delivery.reviewing.pieces import Piece, main_of, pieces

WORD = pattern(r"\w")
BLOCK = "block"


class Marking:
    """Marks, in the soup of the text after, what is different from the text before."""

    def __init__(self, before: BeautifulSoup, after: BeautifulSoup, budget: Budget) -> None:
        self.soup = after
        self.old, self.new = pieces(main_of(before)), pieces(main_of(after))
        self.inserted: set[int] = set()
        self.deleted_before: dict[int, list[Tag]] = defaultdict(list)
        self.deleted_behind: dict[int, list[Tag]] = defaultdict(list)
        for run in self._runs(budget):
            if not run.equal:
                self.inserted.update(run.after)
                self._delete(run)

    def _runs(self, budget: Budget) -> Iterator[Run]:
        keys = [piece.key for piece in self.old], [piece.key for piece in self.new]

        def says_something(match: Match) -> bool:
            at_an_end = match.before == 0 or match.before + match.size == len(self.old)
            stretch = keys[0][match.before : match.before + match.size]
            return at_an_end or any(key[0] == "img" or WORD.search(key[0]) for key in stretch)

        return aligned(*keys, budget, says_something)

    def _delete(self, run: Run) -> None:
        """In the paragraph that it was part of, else as a paragraph of its own."""
        for block, group in groupby(run.before, key=lambda place: self.old[place].block):
            places = list(group)
            goes_on = self._block(places[0] - 1) == block and run.after.start > 0
            ends = self._block(places[-1] + 1) == block
            gone = self._gone(places, whole=not goes_on and not ends)
            if goes_on and self._lost_its_space(places[0] - 1, run.after.start - 1):
                gone.insert(0, " ")
            if goes_on or run.after.start == len(self.new):
                self.deleted_behind[run.after.start - 1].append(gone)
            else:
                self.deleted_before[run.after.start].append(gone)

    def _lost_its_space(self, was: int, now: int) -> bool:
        """A word before a comma has no space behind it, which it had before another word."""
        before, after = self.old[was].text, self.new[now].text
        return before != before.rstrip() and after == after.rstrip()

    def _block(self, place: int) -> int | None:
        return self.old[place].block if 0 <= place < len(self.old) else None

    def _gone(self, places: list[int], whole: bool) -> Tag:
        gone = self.soup.new_tag("del", attrs={"class": BLOCK} if whole else {})
        gone.string = "".join(self.old[place].text for place in places)
        return gone

    def mark(self) -> int:
        """How many places are different."""
        numbered = enumerate(self.new)
        for _, group in groupby(numbered, key=lambda each: id(each[1].node)):
            self._rewrite(list(group))
        if not self.new:
            main_of(self.soup).extend(self.deleted_behind[-1])
        marks = main_of(self.soup).find_all(["ins", "del"])
        for mark in marks:
            mark["data-change"] = ""
        return len(marks)

    def _rewrite(self, numbered: list[tuple[int, Piece]]) -> None:
        places = [place for place, _ in numbered]
        touched = self.inserted | self.deleted_before.keys() | self.deleted_behind.keys()
        if not touched.isdisjoint(places):
            node = numbered[0][1].node
            node.replace_with(*self._marked(node, numbered))

    def _marked(self, node: PageElement, numbered: list[tuple[int, Piece]]) -> list[PageElement]:
        parts: list[PageElement] = []
        if isinstance(node, NavigableString):
            written = str(node)
            parts.append(NavigableString(written[: len(written) - len(written.lstrip())]))
        for place, piece in numbered:
            parts += self.deleted_before.get(place, [])
            self._add(parts, piece, new=place in self.inserted)
            parts += self.deleted_behind.get(place, [])
        return parts

    def _add(self, parts: list[PageElement], piece: Piece, new: bool) -> None:
        shown = piece.node if isinstance(piece.node, Tag) else NavigableString(piece.text)
        if isinstance(shown, Tag):
            shown = copy(shown)
        if not new:
            parts.append(shown)
        elif parts and isinstance(parts[-1], Tag) and parts[-1].name == "ins":
            parts[-1].append(shown)
        else:
            parts.append(self.soup.new_tag("ins"))
            parts[-1].append(shown)  # type: ignore[attr-defined]

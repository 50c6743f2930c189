"""Which numbers of a page are strategies, which are strategies below them, which are actions."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from plan.importing.reading import Kind
from plan.importing.recognising.headline import is_capitals, is_named
from plan.importing.recognising.numbered import Numbered, parse_number
from plan.importing.recognising.passage import Passage

STRATEGY_DEPTH = 2


@dataclass
class Entry:
    """A passage of a section; `numbered` if it begins an action, `is_step` if it is part of one."""

    passage: Passage
    numbered: Numbered | None = None
    is_step: bool = False

    @property
    def is_plain(self) -> bool:
        return self.numbered is None and not self.is_step

    @property
    def is_bullet(self) -> bool:
        return self.is_plain and self.passage.kind == Kind.BULLET


@dataclass
class Section:
    """What one strategy is made of; without a title it is the page as a whole.

    `preamble` is what stands before the title.
    """

    title: Numbered | None = None
    preamble: list[Entry] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    children: list["Section"] = field(default_factory=list)


def sections(passages: list[Passage]) -> list[Section]:
    return Outliner(passages).sections()


class Outliner:
    def __init__(self, passages: list[Passage]) -> None:
        self._passages = passages
        parsed = [parse_number(passage) for passage in passages]
        self._numbered = _without_repetitions(parsed)
        numbers = list(_found(self._numbered))
        self._above_numbers = {n.parts[:depth] for n in numbers for depth in range(len(n.parts))}
        self._above_strategies = {n.parts[:-1] for n in numbers if self._tells_strategy(n)}
        self._roots: list[Section] = []
        self._open: list[tuple[Numbered, Section]] = []
        self._action: Numbered | None = None

    def sections(self) -> list[Section]:
        before = Section()
        for passage, numbered in zip(self._passages, self._numbered, strict=True):
            is_first = not self._roots and not before.entries
            if not (numbered and self._place(numbered, is_first)):
                self._close_at(passage)
                section = self._open[-1][1] if self._open else before
                section.entries.append(Entry(passage))
        if not self._roots:
            return [before]
        self._roots[0].preamble = before.entries
        return self._roots

    def _place(self, numbered: Numbered, is_first: bool) -> bool:
        """Give a numbered passage its place; False if its number means nothing."""
        above = [entry for entry in self._open if entry[0].is_above(numbered)]
        if not above:
            return self._begin_root(numbered, is_first)
        if self._action and self._action.is_above(numbered):
            self._open[-1][1].entries.append(Entry(numbered.passage, is_step=True))
            return True
        del self._open[len(above) :]
        title, parent = above[-1]
        if self._is_strategy(numbered, title):
            self._begin(numbered, parent.children)
        else:
            self._action = numbered
            parent.entries.append(Entry(numbered.passage, numbered))
        return True

    def _begin_root(self, numbered: Numbered, is_first: bool) -> bool:
        root = self._roots[-1].title if self._roots else None
        fits = self._follows(root, numbered) if root else self._is_root(numbered, is_first)
        if fits:
            self._open.clear()
            self._begin(numbered, self._roots)
        return fits

    def _begin(self, numbered: Numbered, siblings: list[Section]) -> None:
        section = Section(numbered)
        siblings.append(section)
        self._open.append((numbered, section))
        self._action = None

    def _is_root(self, numbered: Numbered, is_first: bool) -> bool:
        if numbered.names_an_action:
            return False
        if numbered.label or len(numbered.parts) > 1:
            return True
        named = is_named(numbered.rest) or is_capitals(numbered.rest.text)
        return (
            numbered.is_heading
            or named
            or self._has_parts(numbered)
            or (is_first and numbered.separated)
        )

    def _follows(self, root: Numbered, numbered: Numbered) -> bool:
        same_series = (
            len(numbered.parts) == len(root.parts)
            and numbered.parts > root.parts
            and numbered.label == root.label
        )
        alike = numbered.passage.kind == root.passage.kind
        return same_series and alike and self._is_root(numbered, is_first=alike)

    def _is_strategy(self, numbered: Numbered, title: Numbered) -> bool:
        """If one of the numbers beside each other is a strategy, they all are."""
        if len(numbered.parts) != len(title.parts) + 1 or numbered.names_an_action:
            return False
        return numbered.parts[:-1] in self._above_strategies

    def _tells_strategy(self, numbered: Numbered) -> bool:
        named = is_named(numbered.rest)
        if len(numbered.parts) > STRATEGY_DEPTH:
            return named and self._has_parts(numbered)
        return named or numbered.is_heading or self._has_parts(numbered)

    def _has_parts(self, numbered: Numbered) -> bool:
        return numbered.parts in self._above_numbers

    def _close_at(self, passage: Passage) -> None:
        """A heading as high as a strategy's own ends that strategy."""
        while len(self._open) > 1 and passage.kind == Kind.HEADING:
            title = self._open[-1][0].passage
            if title.kind != Kind.HEADING or passage.block.level > title.block.level:
                return
            self._open.pop()
            self._action = None


def _without_repetitions(parsed: list[Numbered | None]) -> list[Numbered | None]:
    """A table of contents names the numbers before they come: the better of two titles counts."""
    best: dict[tuple[int, ...], Numbered] = {}
    following = [*parsed[1:], None]
    worth = {
        id(entry): (entry.is_heading, after is None)
        for entry, after in zip(parsed, following, strict=False)
        if entry
    }
    for entry in _found(parsed):
        rival = best.get(entry.parts)
        if rival is None or worth[id(entry)] > worth[id(rival)]:
            best[entry.parts] = entry
    return [entry if entry and best[entry.parts] is entry else None for entry in parsed]


def _found(parsed: list[Numbered | None]) -> Iterable[Numbered]:
    return (entry for entry in parsed if entry)

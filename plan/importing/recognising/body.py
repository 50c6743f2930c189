"""Whatever a strategy has no field for stays, in order, in its body."""

from collections.abc import Iterable

from plan.importing.reading import Block, Kind
from plan.importing.recognising.body_parts import (
    BodyPart,
    HeadingPart,
    ListPart,
    ParagraphPart,
    QuotePart,
    TablePart,
)
from plan.importing.recognising.headline import is_capitals
from plan.importing.recognising.passage import Passage

LONGEST_HEADING = 200
TOP, DEEPEST = 2, 4


class Body:
    def __init__(self) -> None:
        self._parts: list[BodyPart] = []
        self._last: Block | None = None

    def add(self, passage: Passage) -> None:
        if not passage.text:
            return
        kind = passage.kind
        if kind == Kind.BULLET:
            self._add_item(passage)
        elif kind in {Kind.ROW, Kind.CAPTION}:
            self._add_to_table(passage)
        elif kind == Kind.QUOTE and not passage.links():
            self._parts.append(QuotePart(passage))
        elif _is_heading(passage):
            self._parts.append(HeadingPart(passage, passage.block.level or TOP))
        else:
            self._parts.append(ParagraphPart(passage))
        self._last = passage.block

    def finish(self) -> list[BodyPart]:
        """The parts; a heading without text below it is a paragraph, and no level is skipped."""
        parts: list[BodyPart] = []
        for part, following in zip(self._parts, [*self._parts[1:], None], strict=False):
            if isinstance(part, HeadingPart) and _is_empty(part, following):
                parts.append(ParagraphPart(part.text))
            else:
                parts.append(part)
        _level(part for part in parts if isinstance(part, HeadingPart))
        return parts

    def _add_item(self, passage: Passage) -> None:
        last = self._parts[-1] if self._parts else None
        if not isinstance(last, ListPart) or not self._continues(passage):
            last = ListPart(ordered=passage.block.ordered)
            self._parts.append(last)
        last.items.append(passage)

    def _add_to_table(self, passage: Passage) -> None:
        last = self._parts[-1] if self._parts else None
        if not isinstance(last, TablePart) or not self._continues(passage):
            last = TablePart()
            self._parts.append(last)
        if passage.kind == Kind.CAPTION and not last.rows and last.caption is None:
            last.caption = passage
        else:
            last.rows.append(passage)

    def _continues(self, passage: Passage) -> bool:
        return self._last is not None and self._last.group == passage.block.group


def _is_heading(passage: Passage) -> bool:
    if len(passage.text) > LONGEST_HEADING or passage.links():
        return False
    return passage.kind == Kind.HEADING or (not passage.claim and is_capitals(passage.text))


def _is_empty(heading: HeadingPart, following: BodyPart | None) -> bool:
    """Whether a heading is followed by nothing, or at once by one that is not below it."""
    if isinstance(following, HeadingPart):
        return following.level <= heading.level
    return following is None


def _level(headings: Iterable[HeadingPart]) -> None:
    before = TOP - 1
    for heading in headings:
        heading.level = max(TOP, min(heading.level, before + 1, DEEPEST))
        before = heading.level

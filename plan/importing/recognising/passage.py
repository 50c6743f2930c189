from collections.abc import Iterator
from dataclasses import dataclass

from plan.importing.corrections import Claim
from plan.importing.reading import Block, Kind, Line, Mark


@dataclass(frozen=True)
class Passage:
    """A stretch of a block: what an outline is made of, so that it can say where all text went."""

    block: Block
    start: int
    end: int

    @classmethod
    def whole(cls, block: Block) -> "Passage":
        return cls(block, 0, len(block.text))

    @property
    def text(self) -> str:
        return self.block.text[self.start : self.end]

    @property
    def kind(self) -> Kind:
        return self.block.kind

    @property
    def claim(self) -> Claim | None:
        return self.block.claim

    @property
    def order(self) -> tuple[int, int]:
        return self.block.index, self.start

    def part(self, start: int, end: int | None = None) -> "Passage":
        """A stretch of this one, without the white space around it."""
        text = self.text[start:end]
        begin = self.start + start + len(text) - len(text.lstrip())
        return Passage(self.block, begin, begin + len(text.strip()))

    def marks(self) -> Iterator[Mark]:
        """The formatting inside, counted from the passage's own start."""
        for mark in self.block.marks:
            start, end = max(mark.start, self.start), min(mark.end, self.end)
            if start < end:
                yield Mark(start - self.start, end - self.start, mark.tag, mark.href)

    def links(self) -> list[Mark]:
        return [mark for mark in self.marks() if mark.tag == "a"]

    def lines(self) -> list[Line]:
        """The lines of the input that this passage has text of."""
        lines = self.block.lines
        ends = [line.start for line in lines[1:]] + [len(self.block.text)]
        return [
            line
            for line, end in zip(lines, ends, strict=True)
            if line.start < self.end and end > self.start
        ]

"""Text between two block boundaries, with its formatting and its line breaks."""

from dataclasses import dataclass, field, replace
from typing import NamedTuple

from plan.importing.reading.source import Line, Mark
from plan.importing.sentence_ends import is_finished


class Format(NamedTuple):
    tag: str
    href: str = ""


@dataclass
class Segment:
    text: str = ""
    lines: list[Line] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)

    def add(self, text: str, line: int, formats: tuple[Format, ...]) -> None:
        words = " ".join(text.split())
        if text[:1].isspace() and self.text and not self.text.endswith(" "):
            self.text += " "
        if not words:
            return
        start = len(self.text)
        self.text += words
        self.marks += [Mark(start, len(self.text), *entry) for entry in formats]
        self._add_line(line, start, words)
        if text[-1:].isspace():
            self.text += " "

    def extend(self, other: "Segment") -> None:
        """Go on with another segment, after a space."""
        self.text = self.text.rstrip() + " "
        self.put(other)

    def put(self, other: "Segment") -> None:
        """Go on with another segment, at once."""
        shift = len(self.text)
        self.text += other.text
        self.lines += [replace(line, start=line.start + shift) for line in other.lines]
        self.marks += [
            replace(mark, start=mark.start + shift, end=mark.end + shift) for mark in other.marks
        ]

    def cut(self, start: int) -> "Segment":
        """What remains without the first `start` characters."""
        lines = [replace(line, start=max(line.start - start, 0)) for line in self.lines]
        marks = [
            replace(mark, start=max(mark.start - start, 0), end=mark.end - start)
            for mark in self.marks
            if mark.end > start
        ]
        return Segment(self.text[start:], lines, marks)

    def _add_line(self, number: int, start: int, words: str) -> None:
        if self.lines and self.lines[-1].number == number:
            last = self.lines[-1]
            self.lines[-1] = replace(last, text=self.text[last.start :])
        else:
            self.lines.append(Line(number, words, start))


class InlineRun:
    def __init__(self) -> None:
        self._segments = [Segment()]

    def add(self, text: str, line: int, formats: tuple[Format, ...]) -> None:
        self._segments[-1].add(text, line, formats)

    def break_line(self) -> None:
        self._segments.append(Segment())

    def take(self) -> list[Segment]:
        """The lines of the run, those that go on in the middle of a sentence put together."""
        taken: list[Segment] = []
        for segment in self._segments:
            if not segment.text.strip():
                continue
            segment.text = segment.text.rstrip()
            goes_on = segment.text[:1].islower()
            if taken and goes_on and not is_finished(taken[-1].text):
                taken[-1].extend(segment)
            else:
                taken.append(segment)
        self._segments = [Segment()]
        return taken

"""Plain text, line by line, with what its layout says: indent, bullets, gaps and page breaks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from plan.importing.reading.bullets import (
    ENDS_A_THOUGHT,
    Bulleted,
    is_bullet_alone,
    parse_bullet,
)
from plan.importing.reading.source import Dropped

LINE_END = re.compile(r"\r\n|\r|\n")
TAB = 8
SHORTEST_FULL_LINE = 45


@dataclass(frozen=True)
class PhysicalLine:
    number: int
    raw: str
    text: str
    indent: int
    page: int
    after_gap: bool
    marker: str = ""


def physical_lines(text: str) -> tuple[list[PhysicalLine], list[Dropped]]:
    """The lines that say something, and those that are rulers and lone bullets."""
    lines: list[PhysicalLine] = []
    dropped: list[Dropped] = []
    alone = ""
    for line in _lines(text):
        if is_bullet_alone(line.text):
            alone = line.text
            dropped.append(Dropped(line.number, line.raw, "bullet of the next line"))
        elif not any(character.isalnum() for character in line.text):
            dropped.append(Dropped(line.number, line.raw, "ruler"))
        else:
            lines.append(replace(line, marker=alone))
            alone = ""
    return _with_bullets(lines), dropped


def _lines(text: str) -> Iterator[PhysicalLine]:
    page, gap = 1, True
    for number, raw in enumerate(LINE_END.split(text), start=1):
        page += len(raw) - len(raw.lstrip("\f"))
        words = " ".join(raw.split())
        if words:
            layout = raw.lstrip("\f").expandtabs(TAB)
            indent = len(layout) - len(layout.lstrip())
            yield PhysicalLine(number, raw.strip(), words, indent, page, gap)
        gap = not words
        page += raw.lstrip("\f").count("\f")


def _with_bullets(lines: list[PhysicalLine]) -> list[PhysicalLine]:
    parsed = [None if line.marker else parse_bullet(line.text) for line in lines]
    markers = [
        line.marker or (found.marker if found else "")
        for line, found in zip(lines, parsed, strict=True)
    ]
    return [
        replace(line, marker=found.marker, text=found.text)
        if found and _is_bullet(found, line, _before(lines, at), _around(markers, at))
        else line
        for at, (line, found) in enumerate(zip(lines, parsed, strict=True))
    ]


def _before(lines: list[PhysicalLine], at: int) -> PhysicalLine | None:
    return lines[at - 1] if at else None


def _around(markers: list[str], at: int) -> set[str]:
    return {*markers[max(at - 1, 0) : at], *markers[at + 1 : at + 2]}


def _is_bullet(
    found: Bulleted, line: PhysicalLine, before: PhysicalLine | None, around: set[str]
) -> bool:
    if found.certain or found.marker in around:
        return True
    if found.marker == "—":
        return False
    if line.after_gap or before is None:
        return True
    if len(before.text) < SHORTEST_FULL_LINE:
        return True
    return line.indent > before.indent or before.text.endswith(ENDS_A_THOUGHT)

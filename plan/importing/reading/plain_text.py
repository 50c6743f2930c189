import re

from plan.importing.reading.layout import Layout
from plan.importing.reading.leading_numbers import leading_number
from plan.importing.reading.nesting import Nesting
from plan.importing.reading.pagination import without_pagination
from plan.importing.reading.physical_lines import PhysicalLine, physical_lines
from plan.importing.reading.source import Block, Kind, Line, Source
from plan.importing.reading.wrapping import glue, goes_on


def read_plain_text(text: str) -> Source:
    """Paragraphs and bullets, put together again from lines that were wrapped."""
    lines, marks_only = physical_lines(text)
    lines, furniture = without_pagination(lines)
    words = frozenset(re.findall(r"\w+", text.lower()))
    nesting = Nesting()
    blocks = []
    for index, group in enumerate(_paragraphs(lines)):
        level = nesting.level(group[0])
        blocks.append(_block(index, group, level, nesting.group, words))
    return Source(blocks, [*marks_only, *furniture])


def _paragraphs(lines: list[PhysicalLine]) -> list[list[PhysicalLine]]:
    layout = Layout.of(lines)
    paragraphs: list[list[PhysicalLine]] = []
    last_number = None
    for line in lines:
        if paragraphs and goes_on(paragraphs[-1], line, layout, last_number):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
            last_number = leading_number(line.text) or last_number
    return paragraphs


def _block(
    index: int, group: list[PhysicalLine], level: int, list_number: int, words: frozenset[str]
) -> Block:
    text, lines = "", []
    for line in group:
        if text:
            text, between = glue(text, line.text, words)
            text += between
        lines.append(Line(line.number, line.raw, len(text)))
        text += line.text
    kind = Kind.BULLET if group[0].marker else Kind.PARAGRAPH
    return Block(kind, text, tuple(lines), index, level, list_number)

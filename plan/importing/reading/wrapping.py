"""Does a line go on with the sentence of the line before, or begin something new?

Where it cannot be told, lines are joined: a paragraph too many is a nuisance, a sentence cut in
two is a loss.
"""

import re

from plan.importing.reading.layout import ENDS_IN_ROLE, Layout
from plan.importing.reading.leading_numbers import Number, comes_next, leading_number
from plan.importing.reading.physical_lines import PhysicalLine
from plan.importing.sentence_ends import is_finished

NEARLY, HALF = 0.8, 0.6
LONGEST_WORD = 100
HANGING = re.compile(r"(?<=\w)-$")
FIRST_WORD = re.compile(r"(?<=\w)\W.*$", re.DOTALL)
ARROWS = ("←", "«", "‹", "⟵", "↩", "→", "»")
SUSPENDED = ("and ", "or ", "to ")


def goes_on(
    paragraph: list[PhysicalLine],
    line: PhysicalLine,
    layout: Layout,
    last_number: Number | None,
) -> bool:
    """Whether `line` belongs to the paragraph or bullet that was begun.

    `last_number` is the last one that began a paragraph.
    """
    before = paragraph[-1]
    finished = is_finished(before.text)
    lower = line.text[:1].islower()
    if line.marker or line.page > before.page:
        return not line.marker and lower and not finished
    if line.text.startswith(ARROWS):
        return False
    if line.after_gap or lower or HANGING.search(before.text):
        return not line.after_gap
    announced = before.text.endswith(":")
    spoken_of = announced and layout.series.only_speaks_of(line.text)
    number = None if spoken_of else leading_number(line.text)
    if number and (finished or (last_number and comes_next(number, last_number))):
        return False
    if _leaves_bullet(paragraph[0], line, layout):
        return False
    if announced and not spoken_of and not _hangs(paragraph[0], line):
        return False
    return _is_full(before, line, layout.width)


def _hangs(first: PhysicalLine, line: PhysicalLine) -> bool:
    return bool(first.marker) and line.indent > first.indent


def _leaves_bullet(first: PhysicalLine, line: PhysicalLine, layout: Layout) -> bool:
    return bool(first.marker) and layout.bullets_hang and not _hangs(first, line)


def _is_full(before: PhysicalLine, line: PhysicalLine, width: int) -> bool:
    """Would the first word of `line` not have fitted on the line before?"""
    if not width or ENDS_IN_ROLE.search(before.text) or ENDS_IN_ROLE.search(line.text):
        return False
    share = NEARLY if is_finished(before.text) else HALF
    return len(before.text) + 1 + len(line.text.split(" ")[0]) >= share * width


def glue(before: str, following: str, words: frozenset[str]) -> tuple[str, str]:
    """How a line's end and the next line's start are joined: the end, and what stands between.

    A hyphen at the end stays unless the document writes the word without it elsewhere.
    """
    if not HANGING.search(before[-2:]) or following.startswith(SUSPENDED):
        return before, " "
    whole = before[-LONGEST_WORD:-1].rpartition(" ")[2] + FIRST_WORD.sub("", following)
    return (before[:-1], "") if whole.lower() in words else (before, "")

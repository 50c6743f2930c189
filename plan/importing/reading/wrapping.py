"""Does a line go on with the sentence of the line before, or begin something new?

Where it cannot be told, lines are joined: a paragraph too many is a nuisance, a sentence cut in
two is a loss.
"""

import re
from itertools import pairwise

from plan.importing.reading.leading_numbers import Number, comes_next, leading_number
from plan.importing.reading.physical_lines import PhysicalLine
from plan.importing.sentence_ends import is_finished

ROLE = re.compile(r"\([A-Z][\w /-]{2,25}\)$")
NARROWEST, WIDEST = 45, 140
NEARLY, HALF = 0.8, 0.6
HANGING = re.compile(r"(?<=\w)-$")
FIRST_WORD = re.compile(r"(?<=\w)\W.*$", re.DOTALL)
SUSPENDED = ("and ", "or ", "to ")


def wrap_width(lines: list[PhysicalLine]) -> int:
    """How long lines are before they wrap; 0 where they do not."""
    candidates = sorted(
        len(line.text)
        for line, following in pairwise(lines)
        if not following.after_gap and not following.marker and not ROLE.search(line.text)
    )
    width = candidates[len(candidates) * 3 // 4] if candidates else 0
    return width if NARROWEST <= width <= WIDEST else 0


def goes_on(
    before: PhysicalLine, line: PhysicalLine, width: int, last_number: Number | None
) -> bool:
    """Whether `line` belongs to the same paragraph or bullet as `before`.

    `last_number` is the last one that began a paragraph.
    """
    if line.marker:
        return False
    finished = is_finished(before.text)
    lower = line.text[:1].islower()
    if line.page > before.page:
        return lower and not finished
    if line.after_gap:
        return False
    if lower or HANGING.search(before.text):
        return True
    number = leading_number(line.text)
    if number and (finished or (last_number and comes_next(number, last_number))):
        return False
    return not before.text.endswith(":") and _is_full(before, line, width)


def _is_full(before: PhysicalLine, line: PhysicalLine, width: int) -> bool:
    """Would the first word of `line` not have fitted on the line before?"""
    if not width or ROLE.search(before.text) or ROLE.search(line.text):
        return False
    share = NEARLY if is_finished(before.text) else HALF
    return len(before.text) + 1 + len(line.text.split(" ")[0]) >= share * width


def glue(before: str, following: str, words: frozenset[str]) -> tuple[str, str]:
    """How a line's end and the next line's start are joined: the end, and what stands between.

    A hyphen at the end stays unless the document writes the word without it elsewhere.
    """
    if not HANGING.search(before) or following.startswith(SUSPENDED):
        return before, " "
    whole = before[:-1].rpartition(" ")[2] + FIRST_WORD.sub("", following)
    return (before[:-1], "") if whole.lower() in words else (before, "")

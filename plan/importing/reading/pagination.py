"""What paginated documents repeat on every page: page numbers and running heads."""

import re
from collections import Counter
from itertools import groupby

from plan.importing.reading.physical_lines import PhysicalLine
from plan.importing.reading.source import Dropped

PAGE_OF = re.compile(r"page \d{1,4}( (of|/) \d{1,4})?|\d{1,4} of \d{1,4}", re.IGNORECASE)
BARE_NUMBER = re.compile(r"[-–—|\s]*\d{1,4}[-–—|\s]*")
NUMBER_IN_HEAD = re.compile(r"(?<=page )\d+|(?<=[|–—] )\d+$|^\d+(?= [|–—])", re.IGNORECASE)
FEWEST_PAGES = 3


def without_pagination(
    lines: list[PhysicalLine],
) -> tuple[list[PhysicalLine], list[Dropped]]:
    furniture = _page_numbers(lines)
    kept = [line for line in lines if line.number not in furniture]
    furniture |= _running_heads(kept)
    dropped = [
        Dropped(line.number, line.raw, furniture[line.number])
        for line in lines
        if line.number in furniture
    ]
    return [line for line in lines if line.number not in furniture], dropped


def _page_numbers(lines: list[PhysicalLine]) -> dict[int, str]:
    paged = bool(lines) and lines[-1].page > lines[0].page
    edges = {line.number for page in _pages(lines) for line in (page[0], page[-1])}
    return {
        line.number: "page number"
        for line in lines
        if PAGE_OF.fullmatch(line.text)
        or (paged and line.number in edges and BARE_NUMBER.fullmatch(line.text))
    }


def _running_heads(lines: list[PhysicalLine]) -> dict[int, str]:
    """The repetitions of a line that most pages begin, or end, with; the first one stays."""
    pages = _pages(lines)
    heads: dict[int, str] = {}
    for edge in (0, -1):
        counted = Counter(_head(page[edge]) for page in pages)
        first: dict[str, int] = {}
        for line in (page[edge] for page in pages):
            often = counted[_head(line)] >= max(FEWEST_PAGES, len(pages) / 2)
            if often and not line.marker and not line.text.endswith(")"):
                stands = first.setdefault(_head(line), line.number)
                if stands != line.number:
                    heads[line.number] = f"running head, stands in line {stands}"
    return heads


def _pages(lines: list[PhysicalLine]) -> list[list[PhysicalLine]]:
    return [list(page) for _, page in groupby(lines, key=lambda line: line.page)]


def _head(line: PhysicalLine) -> str:
    return NUMBER_IN_HEAD.sub("#", line.text)

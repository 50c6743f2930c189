import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Self

from plan.importing.reading.physical_lines import PhysicalLine
from plan.importing.reading.series import Series

NARROWEST, WIDEST = 45, 140
ENDS_IN_ROLE = re.compile(r"\([A-Z][\w /-]{2,25}\)$")


@dataclass(frozen=True)
class Layout:
    """How a document wraps its lines: at what width (0: it does not), and whether bullets hang.

    `series` are the numbers that its lines begin with.
    """

    width: int
    bullets_hang: bool
    series: Series

    @classmethod
    def of(cls, lines: list[PhysicalLine]) -> Self:
        return cls(_width(lines), _bullets_hang(lines), Series(line.text for line in lines))


def _width(lines: list[PhysicalLine]) -> int:
    """What three quarters of the lines that have a line right below them do not exceed."""
    lengths = sorted(
        len(line.text)
        for line, below in _wrapped(lines)
        if not below.marker and not ENDS_IN_ROLE.search(line.text)
    )
    width = lengths[len(lengths) * 3 // 4] if lengths else 0
    return width if NARROWEST <= width <= WIDEST else 0


def _bullets_hang(lines: list[PhysicalLine]) -> bool:
    """Whether lines that surely go on with a bullet are indented more than the bullet."""
    hanging = [
        below.indent > bullet.indent
        for bullet, below in _wrapped(lines)
        if bullet.marker and not below.marker and below.text[0].islower()
    ]
    return bool(hanging) and all(hanging)


def _wrapped(lines: list[PhysicalLine]) -> list[tuple[PhysicalLine, PhysicalLine]]:
    return [(line, below) for line, below in pairwise(lines) if not below.after_gap]

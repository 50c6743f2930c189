"""Counts as bars: numbers for SVGs, which a template draws beside a table of the same.

Each bar is a picture of its own below its words, which so are as large as other words and wrap.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from plan.input.moderating.report.counting import DRAWN, NAMES, Counted

MOST = 12
WIDTH = 480


@dataclass(frozen=True)
class Piece:
    kind: str
    x: float
    width: float


@dataclass(frozen=True)
class Bar:
    name: str
    count: int
    pieces: list[Piece]


@dataclass(frozen=True)
class Chart:
    bars: list[Bar]
    more: int
    """How many rows are in the table only."""
    summary: str
    width: int = WIDTH


def chart(rows: list[Counted]) -> Chart | None:
    """None where there is nothing to draw. Of many rows the first; of months the last."""
    shown = [row for row in rows if row.received][:MOST]
    if not shown:
        return None
    most = max(row.received for row in shown)
    bars = [Bar(row.name, row.received, list(_pieces(row, most))) for row in shown]
    told = ", ".join(f"{row.name} {row.received:,}" for row in shown)
    return Chart(bars, len(rows) - len(shown), f"Received: {told}.")


def _pieces(row: Counted, most: int) -> Iterator[Piece]:
    x = 0.0
    for name in DRAWN:
        width = WIDTH * row.counts[name] / most
        if width:
            yield Piece(NAMES[name], round(x, 2), round(width, 2))
        x += width

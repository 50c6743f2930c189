"""Counts as bars: numbers for an SVG, which a template draws beside a table of the same."""

from collections.abc import Iterator
from dataclasses import dataclass

from plan.input.moderating.report.counting import DRAWN, NAMES, Counted

MOST = 12
WIDTH, ROW, BAR = 480, 38, 14
LONGEST = 60


@dataclass(frozen=True)
class Piece:
    kind: str
    x: float
    width: float


@dataclass(frozen=True)
class Bar:
    name: str
    count: int
    label_y: int
    y: int
    pieces: list[Piece]


@dataclass(frozen=True)
class Chart:
    bars: list[Bar]
    more: int
    """How many rows are in the table only."""
    summary: str
    width: int = WIDTH
    bar: int = BAR

    @property
    def height(self) -> int:
        return len(self.bars) * ROW + 6


def chart(rows: list[Counted]) -> Chart | None:
    """None where there is nothing to draw. Of many rows the first; of months the last."""
    shown = [row for row in rows if row.received][:MOST]
    if not shown:
        return None
    most = max(row.received for row in shown)
    bars = [_bar(at, row, most) for at, row in enumerate(shown)]
    told = ", ".join(f"{row.name} {row.received:,}" for row in shown)
    return Chart(bars, len(rows) - len(shown), f"Received: {told}.")


def _bar(at: int, row: Counted, most: int) -> Bar:
    name = row.name if len(row.name) <= LONGEST else f"{row.name[: LONGEST - 1]}…"
    return Bar(name, row.received, at * ROW + 14, at * ROW + 20, list(_pieces(row, most)))


def _pieces(row: Counted, most: int) -> Iterator[Piece]:
    x = 0.0
    for name in DRAWN:
        width = WIDTH * row.counts[name] / most
        if width:
            yield Piece(NAMES[name], round(x, 2), round(width, 2))
        x += width

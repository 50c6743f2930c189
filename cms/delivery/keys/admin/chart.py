"""A report as bars: numbers for an SVG, which a template draws beside a table of the same.

Across they are percent of a plot as wide as its place, upright they are pixels: so the bars are
narrower on a phone, and words stay as large as words are.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from django.utils.text import slugify

from cms.delivery.usage.report import Report

WIDTH, HEIGHT = 100, 260
TOP, BOTTOM = 12, 28
STEPS = 4
LABEL_EVERY = 7
GAP = 0.25


@dataclass(frozen=True)
class Bar:
    kind: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Mark:
    at: float
    text: str


@dataclass(frozen=True)
class Chart:
    kinds: dict[str, str]
    """What is counted, and the name that a style sheet knows it by."""
    bars: list[Bar]
    lines: list[Mark]
    days: list[Mark]
    summary: str
    height: int = HEIGHT


def chart(report: Report) -> Chart:
    columns = list(zip(*report.counts.values(), strict=True))
    top = round_above(max(map(sum, columns)))
    scale = (HEIGHT - TOP - BOTTOM) / top
    step = WIDTH / len(report.days)
    kinds = {name: slugify(name) for name in report.counts}
    bars = (stacked(list(kinds.values()), column, scale) for column in columns)
    return Chart(
        kinds,
        [placed(bar, at * step, step) for at, day in enumerate(bars) for bar in day],
        [Mark(HEIGHT - BOTTOM - part * scale, f"{part:,}") for part in parts(top)],
        [
            Mark(round((at + 0.5) * step, 2), f"{day:%b} {day.day}")
            for at, day in enumerate(report.days)
            if (len(report.days) - 1 - at) % LABEL_EVERY == 0
        ],
        summary(report, columns),
    )


def stacked(kinds: list[str], counts: tuple[int, ...], scale: float) -> Iterator[Bar]:
    """One day's counts, one on top of the other; what is 0 has no bar."""
    floor = float(HEIGHT - BOTTOM)
    for kind, count in zip(kinds, counts, strict=True):
        floor -= count * scale
        if count:
            yield Bar(kind, 0, round(floor, 2), 0, round(count * scale, 2))


def placed(bar: Bar, left: float, step: float) -> Bar:
    return replace(bar, x=round(left + step * GAP / 2, 2), width=round(step * (1 - GAP), 2))


def round_above(most: int) -> int:
    """1, 2, 4, 6 or 8 times a power of ten, and at least `STEPS`."""
    power = 1
    while True:
        for leading in (1, 2, 4, 6, 8):
            if leading * power >= max(most, STEPS):
                return leading * power
        power *= 10


def parts(top: int) -> list[int]:
    return [top * part // STEPS for part in range(STEPS + 1)]


def summary(report: Report, columns: list[tuple[int, ...]]) -> str:
    totals = ", ".join(
        f"{name.lower()} {total:,}"
        for name, total in zip(report.counts, report.totals, strict=True)
    )
    busiest = max(range(len(columns)), key=lambda at: sum(columns[at]))
    told = f"In {len(report.days)} days: {totals}."
    if not sum(columns[busiest]):
        return told
    return f"{told} Most on {said(report.days[busiest])}: {sum(columns[busiest]):,}."


def said(day: date) -> str:
    return f"{day:%B} {day.day}"

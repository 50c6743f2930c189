"""An indicator as a line: numbers for an SVG, which a template draws beside a table of the same.

Across they are percent of a plot as wide as its place, upright they are pixels: so only the line is
stretched, and words stay as large as words are.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import floor, log10

from django.utils.formats import date_format, number_format

WIDTH, HEIGHT = 100, 210
TOP, BOTTOM = 12, 28
STEPS = 3


@dataclass(frozen=True)
class Point:
    on: date
    value: float


@dataclass(frozen=True)
class Mark:
    at: float
    text: str


@dataclass(frozen=True)
class Spot:
    x: float
    y: float


@dataclass(frozen=True)
class Chart:
    line: str
    """The measured way, as `points` of a polyline."""
    spots: list[Spot]
    target: Spot | None
    planned: str
    """From the first value to the target; empty without a dated target."""
    levels: list[Mark]
    days: list[Mark]
    width: int = WIDTH
    height: int = HEIGHT
    below: int = HEIGHT - 8


def chart(measured: Sequence[Point], target: Point | None) -> Chart | None:
    """None while there are no two days to draw a line between."""
    points = [*measured, target] if target else list(measured)
    if not measured or len({point.on for point in points}) < 2:
        return None
    levels = ticks([point.value for point in points])
    days = sorted(point.on for point in points)
    place = Scale(days[0], days[-1], levels[0], levels[-1])
    spots = [place.of(point) for point in measured]
    goal = place.of(target) if target else None
    return Chart(
        line=polyline(spots),
        spots=spots,
        target=goal,
        planned=polyline([spots[0], goal]) if goal else "",
        levels=[Mark(place.y(level), said(level)) for level in levels],
        days=[Mark(place.x(day), date_format(day, "M Y")) for day in (days[0], days[-1])],
    )


@dataclass(frozen=True)
class Scale:
    first: date
    last: date
    low: float
    high: float

    def of(self, point: Point) -> Spot:
        return Spot(self.x(point.on), self.y(point.value))

    def x(self, day: date) -> float:
        share = (day - self.first).days / (self.last - self.first).days
        return round(share * WIDTH, 2)

    def y(self, value: float) -> float:
        share = (value - self.low) / (self.high - self.low)
        return round(HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM), 1)


def ticks(values: Iterable[float]) -> list[float]:
    """Round levels around the values; from 0 on unless that would flatten the line."""
    found = list(values)
    low, high = min(found), max(found)
    if low > 0 and low < high * 0.6:
        low = 0
    step = round_above((high - low) / STEPS or abs(high) / STEPS or 1)
    start = floor(low / step)
    count = 1
    while (start + count) * step < high:
        count += 1
    return [(start + n) * step for n in range(count + 1)]


def round_above(least: float) -> float:
    """1, 2, 2.5 or 5 times a power of ten."""
    power = 10.0 ** floor(log10(least))
    return next(lead * power for lead in (1, 2, 2.5, 5, 10) if lead * power >= least)


def polyline(spots: Iterable[Spot]) -> str:
    return " ".join(f"{spot.x},{spot.y}" for spot in spots)


def said(value: float | Decimal) -> str:
    """1,250 or 12.5, as the language writes it: no more places than there are."""
    plain = f"{value:.2f}".rstrip("0").rstrip(".")
    return str(number_format(plain, force_grouping=True))

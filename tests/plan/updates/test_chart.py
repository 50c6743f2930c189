"""The numbers of a chart: inside its frame, in their order, on round levels."""

import datetime as dt

import pytest

from plan.updates.chart import BOTTOM, HEIGHT, TOP, WIDTH, Point, chart, said, ticks

JANUARY, JUNE, DECEMBER = dt.date(2026, 1, 1), dt.date(2026, 6, 30), dt.date(2026, 12, 31)


def test_a_line_runs_from_the_first_day_to_the_last_within_the_frame() -> None:
    drawn = chart([Point(JANUARY, 10), Point(JUNE, 40)], Point(DECEMBER, 100))
    assert drawn
    assert drawn.target
    assert drawn.spots[0].x == 0
    assert drawn.target.x == WIDTH
    heights = [*(spot.y for spot in drawn.spots), drawn.target.y]
    assert heights == sorted(heights, reverse=True)
    assert all(TOP <= height <= HEIGHT - BOTTOM for height in heights)
    assert [mark.text for mark in drawn.days] == ["Jan 2026", "Dec 2026"]
    assert drawn.planned.startswith(drawn.line.split()[0])


@pytest.mark.parametrize("points", [[], [Point(JUNE, 3)], [Point(JUNE, 3), Point(JUNE, 4)]])
def test_there_is_no_line_without_two_days(points: list[Point]) -> None:
    assert chart(points, None) is None


@pytest.mark.parametrize(
    ("values", "levels"),
    [
        ([10, 40, 100], [0, 50, 100]),
        ([96, 97.5], [96, 96.5, 97, 97.5]),
        ([7, 7], [5, 7.5]),
        ([0, 0], [0, 1]),
        ([-20, 30], [-20, 0, 20, 40]),
    ],
)
def test_levels_are_round_and_hold_every_value(values: list[float], levels: list[float]) -> None:
    found = ticks(values)
    assert found[0] <= min(values)
    assert max(values) <= found[-1]
    assert found == pytest.approx(levels)


def test_numbers_are_said_without_empty_places() -> None:
    assert [said(value) for value in (1250.0, 12.5, 0.0, 100.0)] == ["1,250", "12.5", "0", "100"]

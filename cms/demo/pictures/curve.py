"""Round corners: Chaikin's corner cutting, which keeps the two ends of a line."""

from collections.abc import Sequence
from itertools import pairwise

from cms.demo.pictures.canvas import Point


def rounded(points: Sequence[Point], times: int = 4) -> list[Point]:
    line = list(points)
    for _ in range(times):
        line = [line[0], *_cut(line), line[-1]]
    return line


def _cut(points: list[Point]) -> list[Point]:
    cut: list[Point] = []
    for (x, y), (u, v) in pairwise(points):
        cut += [
            (x * 0.75 + u * 0.25, y * 0.75 + v * 0.25),
            (x * 0.25 + u * 0.75, y * 0.25 + v * 0.75),
        ]
    return cut

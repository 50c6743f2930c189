"""Round corners: Chaikin's corner cutting, which keeps the two ends of a line."""

from itertools import pairwise

from cms.demo.pictures.canvas import Point


def rounded(points: list[Point], times: int = 4) -> list[Point]:
    for _ in range(times):
        points = [points[0], *_cut(points), points[-1]]
    return points


def _cut(points: list[Point]) -> list[Point]:
    cut: list[Point] = []
    for (x, y), (u, v) in pairwise(points):
        cut += [
            (x * 0.75 + u * 0.25, y * 0.75 + v * 0.25),
            (x * 0.25 + u * 0.75, y * 0.25 + v * 0.75),
        ]
    return cut

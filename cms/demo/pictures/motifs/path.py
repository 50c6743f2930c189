"""A path through hills, with five markers on the way: the plan and its goals."""

from itertools import pairwise

from cms.demo.pictures.canvas import Canvas
from cms.demo.pictures.curve import rounded
from cms.demo.pictures.motifs.land import ridges, sun
from cms.demo.pictures.palette import AMBER, INK, MIST, PAPER, RUST, SAND, TEAL, mix

MARKERS = ((330, 735, 1.0), (620, 648, 0.82), (880, 560, 0.66), (790, 470, 0.52), (935, 392, 0.42))
ROUTE = [
    (150, 800),
    (330, 735),
    (700, 660),
    (980, 580),
    (860, 520),
    (730, 470),
    (900, 420),
    (960, 376),
]


def path() -> Canvas:
    canvas = Canvas(1200, 800, PAPER)
    canvas.fade(PAPER, SAND, until=420)
    sun(canvas, 940, 230, 70, AMBER, SAND)
    ridges(canvas, MIST, TEAL, 340, seed=31, count=5)
    _route(canvas)
    for x, y, size in MARKERS:
        _marker(canvas, x, y, size)
    return canvas


def _route(canvas: Canvas) -> None:
    line = rounded(ROUTE)
    for (x, y), (u, v) in pairwise(line):
        canvas.line([(x, y), (u, v)], mix(SAND, PAPER, 0.5), 46 * ((y - 330) / 470) ** 1.1 + 4)
        canvas.disc(u, v, (46 * ((v - 330) / 470) ** 1.1 + 4) / 2, mix(SAND, PAPER, 0.5))


def _marker(canvas: Canvas, x: float, y: float, size: float) -> None:
    height = 120 * size
    canvas.box(x - 3 * size, y - height, 6 * size, height, INK)
    flag = [(x, y - height), (x + 74 * size, y - height * 0.8), (x, y - height * 0.58)]
    canvas.polygon(flag, RUST)
    canvas.oval(x, y, 14 * size, 5 * size, INK)

"""Points joined by lines: a constellation, and cards with the moves between them."""

import random

from cms.demo.pictures.canvas import Canvas, Point
from cms.demo.pictures.palette import AMBER, INK, MIST, PAPER, RUST, SAND, SEA, TEAL, mix


def constellation() -> Canvas:
    canvas = Canvas(1200, 800, INK)
    canvas.fade(INK, mix(TEAL, INK, 0.2))
    chance = random.Random(77)
    points = [
        (60 + column * 154 + chance.uniform(-46, 46), 70 + row * 132 + chance.uniform(-40, 40))
        for row in range(6)
        for column in range(8)
    ]
    for one in points:
        for other in points:
            if one < other and _apart(one, other) < 198:
                canvas.line([one, other], mix(SEA, INK, 0.25), 2.4)
    for n, (x, y) in enumerate(points):
        _star(canvas, x, y, 5 + (n * 7) % 9, n)
    return canvas


def _star(canvas: Canvas, x: float, y: float, size: float, n: int) -> None:
    if n % 5 == 0:
        canvas.disc(x, y, size * 2.6, mix(INK, AMBER, 0.28))
        canvas.disc(x, y, size * 1.5, AMBER)
    else:
        canvas.disc(x, y, size, (MIST, SEA, PAPER, RUST)[n % 4])


def _apart(one: Point, other: Point) -> float:
    return ((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5


CARDS = (
    (90, 560),
    (90, 330),
    (400, 600),
    (400, 380),
    (400, 160),
    (720, 480),
    (720, 240),
    (990, 120),
)
MOVES = ((0, 2), (0, 3), (1, 3), (1, 4), (2, 5), (3, 5), (3, 6), (4, 6), (5, 7), (6, 7))


def career_map() -> Canvas:
    canvas = Canvas(1200, 675 + 125, SAND)
    canvas.fade(mix(SAND, PAPER, 0.7), SAND)
    for start, end in MOVES:
        (x, y), (u, v) = CARDS[start], CARDS[end]
        canvas.line([(x + 140, y + 50), (u, v + 50)], mix(TEAL, SAND, 0.25), 6)
        canvas.disc(u - 4, v + 50, 11, TEAL)
    for n, (x, y) in enumerate(CARDS):
        canvas.box(x + 6, y + 8, 150, 104, mix(SAND, INK, 0.18), 12)
        canvas.box(x, y, 150, 104, PAPER, 12)
        canvas.box(x, y, 150, 26, (SEA, RUST, AMBER, TEAL)[n % 4], 12)
        canvas.box(x, y + 14, 150, 12, (SEA, RUST, AMBER, TEAL)[n % 4])
        for row in range(3):
            canvas.box(x + 16, y + 44 + row * 19, (104, 78, 52)[row], 8, mix(MIST, INK, 0.1), 4)
    return canvas

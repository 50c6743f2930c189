"""A street of tall houses after dark, and a row of cottages by day."""

from cms.demo.pictures.canvas import Canvas
from cms.demo.pictures.motifs.houses import house, tower
from cms.demo.pictures.motifs.land import ridge, sun, tree
from cms.demo.pictures.palette import (
    AMBER,
    CLAY,
    INK,
    MIST,
    PAPER,
    RUST,
    SAGE,
    SAND,
    SEA,
    TEAL,
    mix,
)

NIGHT = mix(INK, TEAL, 0.35)
TOWERS = ((40, 150, 7), (205, 190, 9), (410, 150, 6), (720, 170, 8), (905, 130, 10), (1050, 170, 6))


def hotel() -> Canvas:
    canvas = Canvas(1200, 800, INK)
    canvas.fade(INK, mix(TEAL, SEA, 0.6), until=640)
    canvas.disc(930, 150, 56, SAND)
    canvas.disc(953, 135, 50, mix(INK, TEAL, 0.3))
    for n in range(38):
        canvas.disc((n * 197) % 860, (n * n * 31) % 330 + 14, 1.6 + n % 3 * 0.6, MIST)
    for n, (x, width, rows) in enumerate(TOWERS):
        wall = mix(NIGHT, SEA, 0.18 + 0.12 * (n % 3))
        tower(canvas, x, 700, width, rows, wall, AMBER, mix(NIGHT, INK, 0.5), n)
    _front(canvas)
    canvas.box(0, 700, 1200, 100, mix(INK, CLAY, 0.12))
    canvas.box(0, 700, 1200, 8, SEA)
    for n in range(9):
        canvas.box(40 + n * 140, 748, 70, 6, mix(SEA, INK, 0.3), 3)
    return canvas


def _front(canvas: Canvas) -> None:
    tower(canvas, 500, 700, 260, 7, RUST, SAND, mix(RUST, INK, 0.5), 4)
    canvas.box(488, 204, 284, 20, CLAY)
    canvas.box(586, 610, 88, 90, INK)
    canvas.box(594, 618, 34, 82, AMBER)
    canvas.box(632, 618, 34, 82, AMBER)
    for n in range(6):
        color = PAPER if n % 2 else CLAY
        canvas.polygon(
            [(570 + n * 20, 580), (590 + n * 20, 580), (590 + n * 20, 612), (570 + n * 20, 612)],
            color,
        )
        canvas.disc(580 + n * 20, 612, 10, color)


def cottages() -> Canvas:
    canvas = Canvas(1200, 800, PAPER)
    canvas.fade(mix(MIST, PAPER, 0.5), PAPER, until=460)
    sun(canvas, 230, 190, 62, AMBER, mix(MIST, PAPER, 0.7))
    ridge(canvas, 400, 40, 8, MIST)
    ridge(canvas, 480, 24, 12, SAGE)
    for x, y, width, wall, roof in (
        (110, 620, 210, PAPER, RUST),
        (400, 610, 250, SAND, CLAY),
        (740, 620, 220, PAPER, TEAL),
        (1000, 606, 170, SAND, RUST),
    ):
        house(canvas, x, y, width, wall, roof, AMBER)
    for x, height in ((60, 190), (362, 170), (700, 200), (984, 150), (1180, 210)):
        tree(canvas, x, 622, height, mix(SAGE, TEAL, 0.6), CLAY)
    _garden(canvas)
    return canvas


def _garden(canvas: Canvas) -> None:
    canvas.box(0, 606, 1200, 200, mix(SAGE, TEAL, 0.35))
    canvas.polygon([(500, 606), (560, 606), (700, 800), (420, 800)], SAND)
    for row in range(4):
        for n in range(26):
            x, y = 14 + n * 47 + row * 17, 646 + row * 40
            if not 505 - (y - 606) * 0.45 < x < 560 + (y - 606) * 0.75:
                canvas.disc(x, y, 7 + row, (AMBER, RUST, PAPER, MIST)[(n + row * 3) % 4])
                canvas.disc(x, y, 3, CLAY)

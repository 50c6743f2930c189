"""A hospital by a river."""

from cms.demo.pictures.canvas import Canvas
from cms.demo.pictures.motifs.land import ridge, ripples, sun, tree
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


def hospital() -> Canvas:
    canvas = Canvas(1200, 800, PAPER)
    canvas.fade(mix(MIST, PAPER, 0.35), PAPER, until=480)
    sun(canvas, 1010, 170, 60, AMBER, mix(MIST, PAPER, 0.6))
    ridge(canvas, 400, 44, 17, MIST)
    ridge(canvas, 500, 26, 23, mix(SAGE, MIST, 0.35))
    _wing(canvas, 150, 380, 330, 5, mix(SAND, PAPER, 0.4))
    _wing(canvas, 730, 330, 330, 6, SAND)
    _entrance(canvas)
    for x, height in ((92, 170), (700, 110), (1098, 180), (1160, 140), (490, 100)):
        tree(canvas, x, 644, height, mix(SAGE, TEAL, 0.6), CLAY)
    canvas.box(0, 640, 1200, 30, mix(SAGE, TEAL, 0.4))
    canvas.box(0, 670, 1200, 130, SEA)
    ripples(canvas, 684, 790, mix(SEA, MIST, 0.6), 6)
    return canvas


def _wing(
    canvas: Canvas, x: float, top: float, width: float, floors: int, wall: tuple[int, int, int]
) -> None:
    canvas.box(x, top, width, 640 - top, wall)
    canvas.box(x - 8, top - 12, width + 16, 14, TEAL)
    step = (640 - top) / floors
    for floor in range(floors):
        for pane in range(7):
            lit = (floor * 3 + pane * 5) % 7 == 0
            left = x + 20 + pane * (width - 40) / 7
            canvas.box(left, top + 18 + floor * step, 30, step * 0.5, AMBER if lit else SEA, 3)


def _entrance(canvas: Canvas) -> None:
    canvas.box(440, 250, 330, 390, PAPER)
    canvas.box(430, 236, 350, 16, RUST)
    canvas.disc(605, 352, 70, RUST)
    canvas.box(590, 308, 30, 88, PAPER, 4)
    canvas.box(561, 337, 88, 30, PAPER, 4)
    for n in range(4):
        canvas.box(472 + n * 72, 456, 50, 46, SEA, 3)
    canvas.box(530, 540, 150, 100, TEAL)
    canvas.box(540, 550, 62, 90, mix(AMBER, PAPER, 0.4))
    canvas.box(608, 550, 62, 90, mix(AMBER, PAPER, 0.4))
    canvas.polygon([(500, 540), (710, 540), (690, 520), (520, 520)], INK)

"""Things that drive: a truck along the coast, a bus at its stop."""

from cms.demo.pictures.canvas import Canvas
from cms.demo.pictures.motifs.land import ridge, ripples, sun
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


def truck() -> Canvas:
    canvas = Canvas(1200, 800, PAPER)
    canvas.fade(mix(SAND, PAPER, 0.4), mix(SAND, RUST, 0.22), until=420)
    sun(canvas, 300, 330, 100, AMBER, mix(SAND, RUST, 0.1))
    canvas.box(0, 400, 1200, 200, SEA)
    ripples(canvas, 412, 540, mix(SEA, SAND, 0.45), 12)
    canvas.polygon(
        [(1200, 300), (1010, 320), (890, 380), (800, 402), (1200, 402)], mix(MIST, SEA, 0.5)
    )
    ridge(canvas, 560, 14, 41, mix(SAND, SAGE, 0.6))
    _road(canvas)
    _trailer(canvas)
    for x in (330, 420, 640, 860):
        _wheel(canvas, x, 676, 40)
    return canvas


def bus() -> Canvas:
    canvas = Canvas(1200, 800, PAPER)
    canvas.fade(mix(MIST, PAPER, 0.3), PAPER, until=500)
    sun(canvas, 960, 200, 70, AMBER, mix(MIST, PAPER, 0.7))
    ridge(canvas, 430, 46, 52, MIST)
    ridge(canvas, 530, 26, 57, SAGE)
    _road(canvas)
    _bus_body(canvas)
    for x in (380, 760):
        _wheel(canvas, x, 676, 46)
    _stop(canvas)
    return canvas


def _road(canvas: Canvas) -> None:
    canvas.box(0, 640, 1200, 160, INK)
    canvas.box(0, 640, 1200, 10, mix(SAND, INK, 0.3))
    for n in range(8):
        canvas.box(20 + n * 160, 738, 92, 10, SAND, 5)


def _trailer(canvas: Canvas) -> None:
    canvas.box(240, 400, 500, 250, TEAL, 10)
    canvas.box(240, 560, 500, 34, AMBER)
    canvas.box(240, 520, 500, 14, SAND)
    canvas.polygon([(752, 470), (860, 470), (930, 560), (930, 660), (752, 660)], RUST)
    canvas.polygon([(800, 494), (850, 494), (898, 560), (800, 560)], PAPER)
    canvas.box(240, 648, 690, 18, mix(INK, TEAL, 0.4))
    canvas.box(914, 606, 20, 22, AMBER, 4)


def _bus_body(canvas: Canvas) -> None:
    canvas.box(230, 400, 700, 262, RUST, 34)
    canvas.box(230, 574, 700, 26, SAND)
    for n in range(5):
        canvas.box(262 + n * 108, 436, 90, 100, PAPER, 12)
    canvas.box(810, 436, 96, 206, mix(PAPER, MIST, 0.4), 12)
    canvas.box(856, 436, 5, 206, CLAY)
    canvas.box(908, 606, 24, 24, AMBER, 8)


def _wheel(canvas: Canvas, x: float, y: float, radius: float) -> None:
    canvas.disc(x, y, radius, mix(INK, CLAY, 0.15))
    canvas.disc(x, y, radius * 0.52, MIST)
    canvas.disc(x, y, radius * 0.2, INK)


def _stop(canvas: Canvas) -> None:
    canvas.box(1050, 380, 10, 266, INK)
    canvas.disc(1055, 372, 44, TEAL)
    canvas.ring(1055, 372, 34, PAPER, 5)
    canvas.box(1034, 362, 42, 20, PAPER, 5)

"""Arches over water; a train crosses, or nobody does."""

from cms.demo.pictures.canvas import Canvas
from cms.demo.pictures.motifs.land import ridge, ripples, sun
from cms.demo.pictures.palette import (
    AMBER,
    INK,
    MIST,
    PAPER,
    RUST,
    SAND,
    SEA,
    TEAL,
    Color,
    mix,
)


def bridge() -> Canvas:
    canvas = _arched_river(sun_at=330, sky=SAND, seed=4)
    for x, y in ((690, 150), (770, 190), (850, 140)):
        canvas.line([(x - 30, y - 12), (x, y), (x + 30, y - 12)], SEA, 5)
    return canvas


def viaduct() -> Canvas:
    canvas = _arched_river(sun_at=900, sky=mix(SAND, RUST, 0.28), seed=9)
    _train(canvas)
    return canvas


def _arched_river(sun_at: float, sky: Color, seed: int) -> Canvas:
    canvas = Canvas(1200, 800, PAPER)
    canvas.fade(PAPER, sky, until=460)
    sun(canvas, sun_at, 230, 66, AMBER, mix(sky, PAPER, 0.3))
    ridge(canvas, 330, 40, seed, MIST)
    ridge(canvas, 452, 26, seed + 3, mix(MIST, SEA, 0.6))
    canvas.box(0, 560, 1200, 240, TEAL)
    ripples(canvas, 590, 790, mix(TEAL, SEA, 0.5), seed)
    _arches(canvas)
    return canvas


def _arches(canvas: Canvas) -> None:
    canvas.box(0, 384, 1200, 30, INK)
    for n in range(6):
        x = 20 + n * 232
        canvas.box(x - 26, 400, 52, 230, INK)
        canvas.box(x - 38, 606, 76, 34, mix(INK, TEAL, 0.5))
    for n in range(-1, 6):
        middle = 136 + n * 232
        for edge in range(-90, 91):
            top = 500 - 86 * (1 - (edge / 90) ** 2) ** 0.5
            canvas.box(middle + edge, 404, 1.5, top - 404, INK)
    canvas.box(0, 372, 1200, 14, mix(INK, SEA, 0.3))


def _train(canvas: Canvas) -> None:
    for n in range(3):
        x = 250 + n * 232
        canvas.box(x, 292, 222, 82, RUST if n < 2 else mix(RUST, AMBER, 0.3), 14)
        for pane in range(4):
            canvas.box(x + 18 + pane * 49, 308, 38, 30, PAPER, 5)
        canvas.box(x, 350, 222, 8, SAND)
    canvas.slice(946 - 12, 374, 82, 270, 360, mix(RUST, AMBER, 0.3))

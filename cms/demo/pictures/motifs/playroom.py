"""Arches and blocks from a play yard."""

from cms.demo.pictures.canvas import Canvas
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
    Color,
    mix,
)


def blocks() -> Canvas:
    canvas = Canvas(1200, 800, PAPER)
    canvas.fade(mix(SAND, PAPER, 0.7), mix(SAND, PAPER, 0.2))
    canvas.box(0, 660, 1200, 140, mix(SAGE, MIST, 0.3))
    _arch(canvas, 440, 660, 400, (TEAL, SEA, MIST, PAPER, AMBER, RUST), mix(SAND, PAPER, 0.45))
    _arch(canvas, 850, 660, 230, (RUST, AMBER, SAND, SAGE), mix(SAND, PAPER, 0.45))
    for x, y, size, color in (
        (960, 560, 100, TEAL),
        (1064, 560, 100, AMBER),
        (1012, 460, 100, RUST),
        (40, 590, 70, RUST),
    ):
        canvas.box(x, y, size, size, color, 10)
        canvas.disc(x + size / 2, y + size / 2, size * 0.26, mix(color, PAPER, 0.75))
    canvas.polygon([(1002, 460), (1122, 460), (1062, 372)], SEA)
    canvas.disc(600, 705, 62, RUST)
    canvas.slice(600, 705, 62, 90, 270, SAND)
    canvas.disc(600, 705, 16, INK)
    for n in range(5):
        canvas.disc(120 + n * 38, 730, 17, (AMBER, TEAL, RUST, SEA, CLAY)[n])
    return canvas


def _arch(
    canvas: Canvas, x: float, foot: float, radius: float, bands: tuple[Color, ...], ground: Color
) -> None:
    step = radius * 0.78 / len(bands)
    for n, color in enumerate((*bands, ground)):
        canvas.slice(x, foot, radius - n * step, 180, 360, color)

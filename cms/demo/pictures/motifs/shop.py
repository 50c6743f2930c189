"""A grocer's front, awning out; shelves of folded linen; seedlings in rows."""

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
    mix,
)

FRUIT = (RUST, AMBER, SAGE, CLAY, mix(SAGE, TEAL, 0.5), mix(RUST, AMBER, 0.5))


def grocer() -> Canvas:
    canvas = Canvas(1200, 800, TEAL)
    canvas.fade(TEAL, mix(TEAL, SEA, 0.5))
    canvas.box(120, 60, 960, 120, INK, 6)
    for n in range(9):
        canvas.disc(236 + n * 91, 120, 22 if n % 2 else 30, AMBER if n % 2 else PAPER)
    for x in (160, 640):
        canvas.box(x, 260, 400, 250, mix(AMBER, PAPER, 0.72), 6)
        canvas.box(x + 194, 260, 12, 250, INK)
        for n in range(8):
            canvas.box(
                x + 20 + n * 48,
                430 - n % 3 * 18,
                34,
                80 + n % 3 * 18,
                (SEA, RUST, SAGE, CLAY)[n % 4],
                8,
            )
    _awning(canvas)
    for x in (70, 440, 810):
        _crate(canvas, x)
    canvas.box(0, 740, 1200, 60, mix(INK, CLAY, 0.2))
    return canvas


def _awning(canvas: Canvas) -> None:
    for n in range(14):
        x, color = 80 + n * 74.3, (PAPER, RUST)[n % 2]
        canvas.polygon(
            [(120 + n * 68.6, 180), (120 + (n + 1) * 68.6, 180), (x + 74.3, 300), (x, 300)], color
        )
        canvas.slice(x + 37, 299, 37, 0, 180, color)


def _crate(canvas: Canvas, x: float) -> None:
    for row in range(3):
        for n in range(6):
            color = FRUIT[(row + round(x / 100)) % 6]
            canvas.disc(
                x + 44 + n * 50 + row % 2 * 12, 596 - row * 26, 26, mix(color, INK, 0.07 * (n % 2))
            )
    canvas.box(x, 590, 320, 150, SAND, 4)
    for n in range(3):
        canvas.box(x, 600 + n * 48, 320, 38, mix(SAND, CLAY, 0.28), 3)


def linen() -> Canvas:
    canvas = Canvas(1200, 800, SAND)
    canvas.fade(mix(MIST, PAPER, 0.4), mix(SAND, PAPER, 0.3))
    cloth = (PAPER, MIST, SEA, PAPER, AMBER, TEAL, PAPER, RUST)
    for shelf in range(3):
        foot = 250 + shelf * 250
        for stack in range(5):
            x = 50 + stack * 228
            for n in range(4 + (stack + shelf) % 3):
                color = cloth[(n * 3 + stack + shelf * 2) % 8]
                canvas.box(x, foot - 32 - n * 31, 188, 29, color, 13)
                canvas.box(x + 150, foot - 20 - n * 31, 38, 4, mix(color, INK, 0.2), 2)
        canvas.box(0, foot, 1200, 20, CLAY)
        canvas.box(0, foot + 20, 1200, 8, mix(CLAY, INK, 0.4))
    return canvas


def nursery() -> Canvas:
    canvas = Canvas(1200, 800, PAPER)
    canvas.fade(mix(MIST, PAPER, 0.5), PAPER, until=300)
    for n in range(7):
        canvas.line([(n * 200, 0), (n * 200, 230)], MIST, 6)
    canvas.line([(0, 110), (1200, 110)], MIST, 6)
    canvas.box(0, 226, 1200, 574, mix(SAGE, TEAL, 0.55))
    for row in range(4):
        for n in range(9 - row):
            size = 0.7 + row * 0.18
            _seedling(canvas, 60 + row * 12 + n * (132 + row * 22), 330 + row * 138, size, n + row)
    return canvas


def _seedling(canvas: Canvas, x: float, y: float, size: float, n: int) -> None:
    canvas.polygon(
        [
            (x - 36 * size, y),
            (x + 36 * size, y),
            (x + 26 * size, y + 58 * size),
            (x - 26 * size, y + 58 * size),
        ],
        RUST,
    )
    canvas.box(x - 41 * size, y - 6 * size, 82 * size, 16 * size, CLAY, 3)
    canvas.line([(x, y - 6 * size), (x, y - 66 * size)], mix(SAGE, PAPER, 0.3), 5 * size)
    for side in (-1, 1):
        canvas.oval(
            x + side * 22 * size, y - 52 * size, 22 * size, 11 * size, mix(SAGE, PAPER, 0.35)
        )
    if n % 3 == 0:
        canvas.disc(x, y - 76 * size, 15 * size, AMBER)
        canvas.disc(x, y - 76 * size, 6 * size, CLAY)

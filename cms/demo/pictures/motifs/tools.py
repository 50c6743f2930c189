"""A pegboard with tools, in two arrangements."""

from cms.demo.pictures.canvas import Canvas
from cms.demo.pictures.palette import (
    AMBER,
    CLAY,
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


def pegboard() -> Canvas:
    canvas = _board(TEAL, metal=MIST, shade=0.28)
    _bench(canvas)
    return canvas


def helmets() -> Canvas:
    canvas = _board(mix(SAND, PAPER, 0.3), metal=SEA, shade=0.14)
    _helmets(canvas)
    return canvas


def _board(wall: Color, metal: Color, shade: float) -> Canvas:
    canvas = Canvas(1200, 800, wall)
    for row in range(14):
        for column in range(21):
            canvas.disc(30 + column * 57, 28 + row * 57, 4, mix(wall, INK, shade))
    _wrench(canvas, 150, metal)
    _hammer(canvas, 330, metal)
    _square(canvas, 480, AMBER)
    _saw(canvas, 700, metal)
    _screwdriver(canvas, 1010, metal, RUST)
    _screwdriver(canvas, 1090, metal, AMBER)
    return canvas


def _wrench(canvas: Canvas, x: float, color: Color) -> None:
    canvas.box(x - 22, 130, 44, 290, color, 20)
    for y, notch in ((120, 84), (430, 466)):
        canvas.disc(x, y, 56, color)
        canvas.box(x - 19, notch - 30, 38, 64, INK, 4)


def _hammer(canvas: Canvas, x: float, metal: Color) -> None:
    canvas.box(x - 15, 110, 30, 370, mix(CLAY, SAND, 0.35), 10)
    canvas.box(x - 70, 80, 140, 62, metal, 8)
    canvas.polygon([(x - 70, 80), (x - 70, 142), (x - 118, 150), (x - 96, 104)], metal)


def _square(canvas: Canvas, x: float, color: Color) -> None:
    canvas.box(x - 22, 80, 40, 390, color, 4)
    canvas.box(x - 22, 430, 190, 40, color, 4)
    for n in range(14):
        canvas.box(x, 96 + n * 24, 16 if n % 2 else 10, 3, INK)


def _saw(canvas: Canvas, x: float, metal: Color) -> None:
    canvas.polygon([(x, 190), (x + 190, 150), (x + 190, 262), (x, 230)], metal)
    for n in range(12):
        left = x + n * 15.6
        canvas.polygon(
            [(left, 226 + n * 2.6), (left + 16, 228 + n * 2.6), (left + 8, 244 + n * 2.6)], metal
        )
    canvas.polygon([(x + 160, 136), (x + 236, 128), (x + 256, 272), (x + 160, 276)], CLAY)
    canvas.box(x + 186, 166, 38, 76, INK, 18)


def _screwdriver(canvas: Canvas, x: float, metal: Color, grip: Color) -> None:
    canvas.box(x - 7, 210, 14, 250, metal)
    canvas.box(x - 22, 80, 44, 150, grip, 16)


def _bench(canvas: Canvas) -> None:
    canvas.box(0, 600, 1200, 46, mix(CLAY, SAND, 0.45))
    canvas.box(0, 646, 1200, 154, CLAY)
    for n in range(4):
        canvas.box(40 + n * 290, 676, 250, 96, mix(CLAY, SAND, 0.16), 6)
        canvas.box(130 + n * 290, 716, 70, 12, SAND, 6)
    canvas.box(120, 540, 190, 60, RUST, 6)
    canvas.box(180, 516, 70, 26, INK, 6)
    for n in range(5):
        canvas.box(560 + n * 6, 580 - n * 20, 220 - n * 22, 20, mix(SAND, CLAY, 0.1 * (n % 3)), 2)
    canvas.disc(990, 552, 48, PAPER)
    canvas.disc(990, 552, 32, AMBER)


def _helmets(canvas: Canvas) -> None:
    canvas.box(0, 730, 1200, 70, CLAY)
    for x, color in ((250, AMBER), (600, PAPER), (950, RUST)):
        canvas.slice(x, 730, 118, 180, 360, color)
        canvas.box(x - 16, 606, 32, 124, mix(color, INK, 0.15), 12)
        canvas.box(x - 142, 712, 284, 20, mix(color, INK, 0.22), 9)

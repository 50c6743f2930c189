"""Concentric cuts: turned parts seen from the front, whole and in quarters."""

from cms.demo.pictures.canvas import Canvas
from cms.demo.pictures.palette import AMBER, CLAY, INK, MIST, PAPER, RUST, SAND, SEA, TEAL

BANDS = (INK, SEA, PAPER, TEAL, AMBER, MIST, RUST, SAND)


def whole() -> Canvas:
    canvas = Canvas(1200, 800, TEAL)
    for x, y, size, start in ((420, 430, 380, 0), (960, 210, 240, 3), (930, 660, 190, 5)):
        for n in range(9):
            canvas.disc(x, y, size * (1 - n * 0.105), BANDS[(n + start) % len(BANDS)])
        canvas.disc(x, y, size * 0.05, INK)
    canvas.line([(420, 430), (960, 210)], INK, 5)
    canvas.line([(420, 430), (930, 660)], INK, 5)
    for at in ((420, 430), (960, 210), (930, 660)):
        canvas.disc(*at, 12, PAPER)
    return canvas


def quarters() -> Canvas:
    canvas = Canvas(1200, 800, SAND)
    for row in range(4):
        for column in range(6):
            _tile(canvas, column, row)
    return canvas


def _tile(canvas: Canvas, column: int, row: int) -> None:
    x, y, size = column * 200, row * 200, 200
    turn = (column * 3 + row * 5 + column * row) % 4
    canvas.box(x, y, size, size, (SAND, MIST, PAPER)[(column + row) % 3])
    corner = ((x, y), (x + size, y), (x + size, y + size), (x, y + size))[turn]
    for n, color in enumerate((TEAL, SAND, RUST, PAPER, AMBER, CLAY)):
        shade = color if (column + row) % 2 else (INK, MIST, SEA, PAPER, RUST, SAND)[n]
        canvas.slice(*corner, size * (1 - n * 0.16), turn * 90, turn * 90 + 90, shade)

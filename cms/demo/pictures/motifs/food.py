"""Bowls, wheat and roots, laid out like a patterned cloth."""

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

TILE = 200
GROUNDS = (SAND, TEAL, mix(SAGE, PAPER, 0.35), PAPER, RUST, MIST)


def food() -> Canvas:
    canvas = Canvas(1200, 800, PAPER)
    things = (_bowl, _wheat, _carrot, _onion)
    for row in range(4):
        for column in range(6):
            x, y = column * TILE, row * TILE
            canvas.box(x, y, TILE, TILE, GROUNDS[(column + row * 2) % 6])
            things[(column + row * 3) % 4](canvas, x + TILE / 2, y + TILE / 2)
    return canvas


def _bowl(canvas: Canvas, x: float, y: float) -> None:
    canvas.slice(x, y, 72, 0, 180, INK)
    canvas.oval(x, y, 72, 18, AMBER)
    canvas.oval(x - 24, y - 2, 14, 6, RUST)
    canvas.oval(x + 22, y + 3, 12, 5, PAPER)
    canvas.box(x - 30, y + 64, 60, 12, INK, 4)
    for n in (-1, 0, 1):
        canvas.line(
            [(x + n * 28, y - 30), (x + n * 28 + 8, y - 48), (x + n * 28, y - 66)], PAPER, 5
        )


def _wheat(canvas: Canvas, x: float, y: float) -> None:
    for lean in (-34, 0, 34):
        top = (x + lean, y - 62)
        canvas.line([(x, y + 78), top], CLAY, 5)
        for n in range(5):
            up = y - 62 + n * 17
            middle = x + lean * (1 - n * 17 / 140)
            canvas.oval(middle - 10, up, 7, 11, AMBER)
            canvas.oval(middle + 10, up, 7, 11, AMBER)
        canvas.oval(x + lean, y - 74, 7, 13, AMBER)


def _carrot(canvas: Canvas, x: float, y: float) -> None:
    for lean in (-26, 0, 26):
        canvas.oval(x + lean, y - 58, 11, 28, mix(SAGE, INK, 0.35))
    canvas.polygon([(x - 34, y - 36), (x + 34, y - 36), (x + 3, y + 82), (x - 3, y + 82)], AMBER)
    canvas.oval(x, y - 36, 34, 14, AMBER)
    for n, side in enumerate((-1, 1, -1)):
        canvas.line([(x + side * 18, y - 16 + n * 26), (x + side * 2, y - 12 + n * 26)], CLAY, 5)


def _onion(canvas: Canvas, x: float, y: float) -> None:
    canvas.polygon([(x - 12, y - 40), (x + 12, y - 40), (x + 5, y - 82), (x - 5, y - 82)], SEA)
    for across, color in ((64, CLAY), (46, mix(CLAY, PAPER, 0.45)), (29, CLAY), (13, PAPER)):
        canvas.oval(x, y + 12, across, 56, color)
    for n in (-2, -1, 0, 1, 2):
        canvas.line([(x, y + 66), (x + n * 9, y + 84)], CLAY, 3)

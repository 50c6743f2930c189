"""Buildings, from a shed to a tower."""

from cms.demo.pictures.canvas import Canvas
from cms.demo.pictures.palette import Color


def house(
    canvas: Canvas, x: float, ground: float, width: float, wall: Color, roof: Color, glow: Color
) -> None:
    height = width * 0.72
    canvas.box(x, ground - height, width, height, wall)
    peak = (x + width / 2, ground - height - width * 0.46)
    eaves = [(x - width * 0.08, ground - height), (x + width * 1.08, ground - height)]
    canvas.polygon([*eaves, peak], roof)
    side = width * 0.2
    canvas.box(x + width * 0.18, ground - height * 0.74, side, side, glow)
    canvas.box(x + width * 0.6, ground - height * 0.62, width * 0.22, height * 0.62, roof)


def tower(
    canvas: Canvas,
    x: float,
    ground: float,
    width: float,
    rows: int,
    wall: Color,
    glow: Color,
    dark: Color,
    seed: int = 0,
) -> None:
    """A building of `rows` floors with four windows each, some of them lit."""
    floor = width * 0.26
    height = rows * floor + floor * 0.6
    canvas.box(x, ground - height, width, height, wall)
    pane = width * 0.13
    for row in range(rows):
        for column in range(4):
            lit = (row * 7 + column * 5 + seed * 3) % 11 < 6
            left = x + width * 0.09 + column * width * 0.23
            top = ground - height + floor * 0.5 + row * floor
            canvas.box(left, top, pane, floor * 0.55, glow if lit else dark)

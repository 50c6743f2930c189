"""Interlocking gears, cut off by the frame."""

import math

from cms.demo.pictures.canvas import Canvas, Point
from cms.demo.pictures.palette import AMBER, INK, MIST, PAPER, RUST, SAND, SEA, TEAL, Color, mix


def gears() -> Canvas:
    canvas = Canvas(1200, 800, SAND)
    canvas.fade(mix(SAND, PAPER, 0.6), SAND)
    gear(canvas, (350, 470), 300, 24, TEAL, PAPER)
    gear(canvas, (838, 320), 228, 18, RUST, SAND, turn=0.085)
    gear(canvas, (1010, 690), 180, 14, SEA, PAPER, turn=0.19)
    gear(canvas, (660, 710), 122, 10, AMBER, INK, turn=0.2)
    gear(canvas, (120, 70), 140, 12, mix(MIST, SAND, 0.3), PAPER, turn=0.1)
    return canvas


def gear(
    canvas: Canvas, at: Point, radius: float, teeth: int, color: Color, hub: Color, turn: float = 0
) -> None:
    x, y = at
    canvas.polygon(list(_outline(at, radius, teeth, turn)), color)
    canvas.ring(x, y, radius * 0.8, mix(color, INK, 0.25), radius * 0.035)
    for n in range(6):
        angle = n * math.pi / 3 + turn
        hole = (x + math.cos(angle) * radius * 0.55, y + math.sin(angle) * radius * 0.55)
        canvas.disc(*hole, radius * 0.145, mix(SAND, PAPER, 0.4))
    canvas.disc(x, y, radius * 0.27, hub)
    canvas.disc(x, y, radius * 0.14, mix(color, INK, 0.45))


def _outline(at: Point, radius: float, teeth: int, turn: float) -> list[Point]:
    """Four corners a tooth: up, over, down, and along to the next."""
    corners = ((0.0, 0.88), (0.14, 1.0), (0.36, 1.0), (0.5, 0.88))
    return [
        (at[0] + math.cos(angle) * radius * reach, at[1] + math.sin(angle) * radius * reach)
        for tooth in range(teeth)
        for share, reach in corners
        for angle in [turn + (tooth + share) * math.tau / teeth]
    ]

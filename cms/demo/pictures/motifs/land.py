"""Hills, trees, sun and water: what most of the landscapes are made of."""

import math
import random

from cms.demo.pictures.canvas import Canvas, Point
from cms.demo.pictures.palette import Color, mix


def ridge(canvas: Canvas, level: float, swell: float, seed: int, color: Color) -> list[Point]:
    """A hill across the whole picture. Returns its outline, so that things can stand on it."""
    chance = random.Random(seed)
    waves = [(swell / n, chance.uniform(0.6, 1.3) * n, chance.uniform(0, 6.28)) for n in (1, 2, 4)]
    step = canvas.width / 120
    outline = [(n * step, level + _height(n / 120, waves)) for n in range(121)]
    canvas.polygon([*outline, (canvas.width, canvas.height), (0, canvas.height)], color)
    return outline


def _height(along: float, waves: list[tuple[float, float, float]]) -> float:
    return sum(size * math.sin(along * 5 * pace + start) for size, pace, start in waves)


def ridges(canvas: Canvas, far: Color, near: Color, top: float, seed: int, count: int = 5) -> None:
    """Layered hills from `top` down to the lower edge, darker as they come nearer."""
    depth = canvas.height - top
    for layer in range(count):
        share = layer / max(count - 1, 1)
        level = top + depth * share * 0.86
        ridge(canvas, level, depth * 0.075, seed + layer, mix(far, near, share))


def sun(canvas: Canvas, x: float, y: float, radius: float, color: Color, sky: Color) -> None:
    for halo, share in ((1.9, 0.82), (1.45, 0.62)):
        canvas.disc(x, y, radius * halo, mix(color, sky, share))
    canvas.disc(x, y, radius, color)


def tree(canvas: Canvas, x: float, y: float, height: float, crown: Color, trunk: Color) -> None:
    canvas.box(x - height * 0.03, y - height * 0.5, height * 0.06, height * 0.5, trunk)
    canvas.oval(x, y - height * 0.62, height * 0.24, height * 0.38, crown)


def pine(canvas: Canvas, x: float, y: float, height: float, color: Color) -> None:
    for part in range(3):
        foot = y - height * 0.27 * part
        half = height * (0.26 - 0.06 * part)
        canvas.polygon([(x - half, foot), (x + half, foot), (x, foot - height * 0.46)], color)


def ripples(canvas: Canvas, top: float, bottom: float, color: Color, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(46):
        y = chance.uniform(top, bottom)
        length = chance.uniform(20, 120) * (0.4 + (y - top) / (bottom - top))
        x = chance.uniform(-20, canvas.width)
        canvas.box(x, y, length, 3, color, 1.5)

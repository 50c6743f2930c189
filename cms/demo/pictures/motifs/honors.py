"""A medal before rays, in a different light for each year."""

import math

from cms.demo.pictures.canvas import Canvas, Point
from cms.demo.pictures.palette import AMBER, INK, PAPER, RUST, SAGE, SAND, TEAL, Color, mix


def medal(ground: Color, rays: Color, ribbon: Color, stars: int) -> Canvas:
    canvas = Canvas(1200, 675, ground)
    for n in range(24):
        canvas.slice(600, 350, 900, n * 15, n * 15 + 7.5, mix(ground, rays, 0.5))
    _ribbons(canvas, ribbon)
    canvas.polygon(_scallops(600, 300, 196, 28), mix(AMBER, INK, 0.12))
    canvas.disc(600, 300, 172, AMBER)
    canvas.ring(600, 300, 158, mix(AMBER, PAPER, 0.6), 6)
    canvas.disc(600, 300, 138, mix(AMBER, PAPER, 0.3))
    for n in range(stars):
        across = (n - (stars - 1) / 2) * 84
        canvas.polygon(_star(600 + across, 300, 46 if stars > 1 else 84), INK)
    for side in (-1, 1):
        _laurel(canvas, side)
    return canvas


def _ribbons(canvas: Canvas, color: Color) -> None:
    for side in (-1, 1):
        x = 600 + side * 74
        foot = [(x + side * 84, 610), (x + side * 30, 576), (x - 20 * side, 628)]
        canvas.polygon(
            [(x - 62 * side, 400), (x + 44 * side, 400), *foot], mix(color, INK, 0.12 * (side > 0))
        )


def _laurel(canvas: Canvas, side: int) -> None:
    for n in range(9):
        angle = math.radians(62 - n * 15)
        x, y = 600 + side * math.cos(angle) * 268, 300 + math.sin(angle) * 250
        canvas.oval(x, y, 30 - n, 15 + n * 1.2, mix(SAGE, TEAL, 0.3 + 0.05 * n))
        canvas.oval(x - side * 36, y + 8, 22 - n, 11, mix(SAGE, PAPER, 0.15))


def _star(x: float, y: float, size: float) -> list[Point]:
    return _rays(x, y, size, size * 0.42, 5)


def _scallops(x: float, y: float, size: float, count: int) -> list[Point]:
    return _rays(x, y, size, size * 0.93, count)


def _rays(x: float, y: float, outer: float, inner: float, count: int) -> list[Point]:
    return [
        (x + math.cos(angle) * reach, y + math.sin(angle) * reach)
        for n in range(count * 2)
        for angle, reach in [(n * math.pi / count - math.pi / 2, inner if n % 2 else outer)]
    ]


YEARS = {
    "2023": (TEAL, mix(TEAL, SAND, 0.25), RUST, 1),
    "2024": (RUST, AMBER, TEAL, 2),
    "2025": (SAND, PAPER, TEAL, 3),
}


def year(number: str) -> Canvas:
    return medal(*YEARS[number])


def every_year() -> Canvas:
    return medal(INK, TEAL, RUST, 1)

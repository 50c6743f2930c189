"""One picture for each of the plan's goals."""

import math

from cms.demo.pictures.canvas import Canvas
from cms.demo.pictures.motifs.land import ridge, ripples, sun
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


def tables() -> Canvas:
    """Connect: round tables seen from above, every chair a different guest."""
    canvas = Canvas(1200, 800, mix(SAND, PAPER, 0.4))
    guests = (RUST, SEA, AMBER, CLAY, SAGE, TEAL)
    for n, (x, y, size) in enumerate(
        ((300, 250, 140), (850, 220, 150), (560, 600, 150), (1090, 600, 120), (90, 660, 120))
    ):
        for seat in range(10):
            angle = seat * math.tau / 10 + n
            at = (x + math.cos(angle) * size * 1.2, y + math.sin(angle) * size * 1.2)
            canvas.disc(*at, size * 0.2, guests[(seat + n) % 6])
        canvas.disc(x, y, size, (TEAL, INK, SEA, TEAL, INK)[n])
        canvas.ring(x, y, size * 0.92, mix(TEAL, PAPER, 0.25), 3)
        for sheet in range(5):
            angle = sheet * math.tau / 5 + n
            left, top = x + math.cos(angle) * size * 0.55, y + math.sin(angle) * size * 0.55
            canvas.box(left - size * 0.12, top - size * 0.15, size * 0.24, size * 0.3, PAPER, 3)
    return canvas


def doors() -> Canvas:
    """Prepare: a row of doors, most of them open."""
    canvas = Canvas(1200, 800, TEAL)
    canvas.fade(mix(TEAL, INK, 0.5), TEAL, until=640)
    canvas.box(0, 640, 1200, 160, mix(INK, CLAY, 0.2))
    for n, ajar in enumerate((0.55, 0.8, 0.3, 0.65)):
        _door(canvas, 90 + n * 280, ajar, (RUST, AMBER, SEA, MIST)[n])
    return canvas


def _door(canvas: Canvas, x: float, ajar: float, color: Color) -> None:
    light = mix(AMBER, PAPER, 0.55)
    canvas.box(x - 14, 196, 208, 444, INK)
    canvas.box(x, 210, 180, 430, light)
    canvas.polygon([(x, 640), (x + 180, 640), (x + 240, 800), (x + 20, 800)], mix(light, INK, 0.38))
    leaf = 180 * (1 - ajar)
    canvas.polygon([(x, 210), (x + leaf, 240), (x + leaf, 668), (x, 640)], color)
    canvas.disc(x + leaf - 16, 452, 8, INK)


def stones() -> Canvas:
    """Support: stepping stones across a river."""
    canvas = Canvas(1200, 800, SEA)
    canvas.fade(mix(SAND, PAPER, 0.4), PAPER, until=320)
    sun(canvas, 860, 200, 62, AMBER, mix(SAND, PAPER, 0.7))
    ridge(canvas, 250, 36, 101, MIST)
    ridge(canvas, 310, 16, 105, SAGE)
    canvas.box(0, 350, 1200, 450, SEA)
    ripples(canvas, 370, 790, mix(SEA, MIST, 0.5), 11)
    for x, y, size in (
        (300, 740, 118),
        (520, 650, 98),
        (690, 570, 80),
        (800, 502, 64),
        (872, 446, 50),
        (920, 402, 39),
        (945, 368, 30),
    ):
        canvas.oval(x, y + size * 0.2, size * 1.12, size * 0.42, mix(SEA, INK, 0.4))
        canvas.oval(x, y, size, size * 0.36, mix(SAND, CLAY, 0.18))
        canvas.oval(
            x - size * 0.1, y - size * 0.05, size * 0.78, size * 0.24, mix(SAND, PAPER, 0.3)
        )
    return canvas


def stairs() -> Canvas:
    """Advance: steps that rise toward the light."""
    canvas = Canvas(1200, 800, PAPER)
    canvas.fade(mix(MIST, PAPER, 0.6), SAND, until=800)
    sun(canvas, 980, 190, 86, AMBER, mix(MIST, SAND, 0.6))
    for n in range(8):
        x, top = n * 150, 700 - n * 66
        canvas.box(x, top, 152, 800 - top, mix(TEAL, SEA, n / 9))
        canvas.box(x, top, 152, 14, mix(SAND, PAPER, 0.5))
        if n in (1, 3, 5, 7):
            _person(canvas, x + 76, top, (RUST, INK, CLAY, AMBER)[n // 2])
    return canvas


def _person(canvas: Canvas, x: float, foot: float, color: Color) -> None:
    canvas.disc(x, foot - 128, 24, mix(CLAY, SAND, 0.35))
    canvas.slice(x, foot - 52, 46, 180, 360, color)
    canvas.box(x - 46, foot - 54, 92, 54, color)


def growth() -> Canvas:
    """Learn: a chart whose bars put out leaves."""
    canvas = Canvas(1200, 800, PAPER)
    canvas.fade(PAPER, mix(SAND, PAPER, 0.3))
    for n in range(6):
        canvas.line([(80, 660 - n * 108), (1120, 660 - n * 108)], mix(SAND, PAPER, 0.3), 3)
    for n, height in enumerate((130, 210, 180, 310, 400, 500)):
        x = 140 + n * 168
        color = (MIST, SEA, AMBER, SEA, RUST, TEAL)[n]
        canvas.box(x, 660 - height, 92, height, color, 8)
        canvas.line([(x + 46, 660 - height), (x + 46, 616 - height)], mix(SAGE, INK, 0.2), 5)
        for side in (-1, 1):
            canvas.oval(
                x + 46 + side * 24, 612 - height - side * 6, 24, 12, mix(SAGE, TEAL, 0.2 + 0.1 * n)
            )
    canvas.box(80, 660, 1040, 8, INK)
    return canvas

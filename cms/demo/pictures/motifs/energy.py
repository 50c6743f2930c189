"""Turbines on a ridge, panels on the slope."""

import math

from cms.demo.pictures.canvas import Canvas
from cms.demo.pictures.motifs.land import ridge, sun
from cms.demo.pictures.palette import AMBER, INK, MIST, PAPER, SAGE, SAND, SEA, TEAL, mix


def energy() -> Canvas:
    canvas = Canvas(1200, 800, PAPER)
    canvas.fade(mix(SEA, MIST, 0.6), mix(SAND, PAPER, 0.4), until=520)
    sun(canvas, 600, 420, 110, AMBER, SAND)
    ridge(canvas, 430, 40, 61, mix(MIST, SEA, 0.25))
    for x, y, height, turn in ((190, 470, 230, 0.2), (980, 440, 210, 0.9), (610, 500, 150, 0.5)):
        _turbine(canvas, x, y, height, turn)
    ridge(canvas, 520, 34, 66, mix(SAGE, SEA, 0.4))
    _turbine(canvas, 400, 590, 380, 0.05)
    _turbine(canvas, 830, 600, 330, 0.7)
    ridge(canvas, 610, 20, 70, mix(SAGE, TEAL, 0.6))
    for row in range(2):
        for n in range(7):
            _panel(canvas, 30 + n * 172 - row * 50, 668 + row * 66)
    return canvas


def _turbine(canvas: Canvas, x: float, foot: float, height: float, turn: float) -> None:
    wide = height * 0.03
    top = foot - height
    canvas.polygon(
        [(x - wide, foot), (x + wide, foot), (x + wide / 3, top), (x - wide / 3, top)], PAPER
    )
    for n in range(3):
        angle = turn + n * math.tau / 3
        along, across = (math.cos(angle), math.sin(angle)), (-math.sin(angle), math.cos(angle))
        reach, belly = height * 0.46, height * 0.035
        canvas.polygon(
            [
                (x, top),
                (
                    x + along[0] * reach * 0.2 + across[0] * belly,
                    top + along[1] * reach * 0.2 + across[1] * belly,
                ),
                (x + along[0] * reach, top + along[1] * reach),
            ],
            PAPER,
        )
    canvas.disc(x, top, wide, INK)


def _panel(canvas: Canvas, x: float, y: float) -> None:
    canvas.polygon([(x + 26, y), (x + 150, y), (x + 124, y + 48), (x, y + 48)], INK)
    for n in (1, 2, 3):
        canvas.line([(x + 26 + n * 31, y), (x + n * 31, y + 48)], SEA, 2)
    canvas.line([(x + 13, y + 24), (x + 137, y + 24)], SEA, 2)

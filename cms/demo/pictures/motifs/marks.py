"""Simple marks for the employers, and one for the board."""

import math
from collections.abc import Callable

from cms.demo.pictures.canvas import Canvas
from cms.demo.pictures.curve import rounded
from cms.demo.pictures.motifs.gears import gear
from cms.demo.pictures.palette import (
    AMBER,
    CLAY,
    INK,
    MIST,
    PAPER,
    RUST,
    SAGE,
    SEA,
    TEAL,
    Color,
)

Painter = Callable[[Canvas], None]


def mark(name: str) -> Canvas:
    ground, paint = MARKS[name]
    canvas = Canvas(400, 400, ground)
    paint(canvas)
    canvas.round_off(20, 80)
    return canvas


def _board(canvas: Canvas) -> None:
    canvas.disc(240, 150, 56, AMBER)
    far = rounded([(0, 250), (110, 130), (250, 230), (400, 180)])
    near = rounded([(0, 280), (170, 230), (260, 320), (400, 270)])
    canvas.polygon([*far, (400, 400), (0, 400)], SEA)
    canvas.polygon([*near, (400, 400), (0, 400)], MIST)
    canvas.stroke(rounded([(228, 286), (150, 310), (260, 350), (180, 420)]), INK, 20)


def _river(canvas: Canvas) -> None:
    for n in range(3):
        y = 130 + n * 70
        wave = [(80, y), (140, y - 46), (200, y), (260, y + 46), (320, y)]
        canvas.stroke(rounded(wave), PAPER, 22)


def _gear(canvas: Canvas) -> None:
    gear(canvas, (200, 200), 122, 12, AMBER, INK)


def _roof(canvas: Canvas) -> None:
    canvas.polygon([(80, 220), (200, 100), (320, 220), (290, 220), (200, 134), (110, 220)], AMBER)
    canvas.disc(200, 250, 56, AMBER)
    canvas.disc(200, 250, 34, INK)


def _grass(canvas: Canvas) -> None:
    for n in range(5):
        x = 110 + n * 45
        canvas.polygon(
            [(x - 14, 300), (x + 14, 300), (x + (n - 2) * 22, 104 + abs(n - 2) * 22)], PAPER
        )
    canvas.box(84, 296, 232, 16, PAPER, 8)


def _petals(canvas: Canvas) -> None:
    for n in range(6):
        angle = n * math.tau / 6
        canvas.disc(200 + math.cos(angle) * 66, 200 + math.sin(angle) * 66, 44, PAPER)
    canvas.disc(200, 200, 40, AMBER)


def _bowl(canvas: Canvas) -> None:
    canvas.slice(200, 200, 110, 0, 180, PAPER)
    canvas.box(150, 300, 100, 18, PAPER, 6)
    for n in (-1, 0, 1):
        canvas.stroke(
            rounded(
                [(200 + n * 50, 176), (214 + n * 50, 150), (186 + n * 50, 126), (200 + n * 50, 100)]
            ),
            PAPER,
            14,
        )


def _bolt(canvas: Canvas) -> None:
    canvas.polygon([(224, 84), (120, 222), (190, 222), (170, 316), (282, 170), (206, 170)], AMBER)


def _line(canvas: Canvas) -> None:
    canvas.stroke(rounded([(96, 290), (220, 290), (180, 110), (304, 110)]), PAPER, 24)
    for x, y in ((96, 290), (200, 200), (304, 110)):
        canvas.disc(x, y, 28, PAPER)
        canvas.disc(x, y, 14, RUST)


def _rounds(canvas: Canvas) -> None:
    for n, color in enumerate((PAPER, TEAL, AMBER, TEAL)):
        canvas.disc(200, 200, 120 - n * 31, color)


def _fish(canvas: Canvas) -> None:
    canvas.oval(184, 220, 96, 62, SEA)
    canvas.polygon([(264, 220), (330, 164), (330, 276)], SEA)
    canvas.stroke(rounded([(140, 166), (110, 110), (84, 140)]), MIST, 9)
    canvas.disc(84, 146, 22, AMBER)
    canvas.disc(140, 206, 12, INK)


def _gables(canvas: Canvas) -> None:
    canvas.polygon([(80, 300), (80, 210), (150, 130), (220, 210), (220, 300)], PAPER)
    canvas.polygon([(200, 300), (200, 180), (260, 104), (320, 180), (320, 300)], AMBER)
    canvas.box(126, 238, 44, 62, CLAY)


def _fern(canvas: Canvas) -> None:
    canvas.line([(200, 320), (200, 90)], PAPER, 12)
    for n in range(5):
        reach = 34 + n * 16
        for side in (-1, 1):
            y = 126 + n * 40
            canvas.polygon(
                [(200, y), (200 + side * reach, y - 26), (200 + side * reach * 0.8, y + 10)], PAPER
            )


def _sundial(canvas: Canvas) -> None:
    canvas.slice(200, 270, 96, 180, 360, AMBER)
    for n in range(7):
        angle = math.pi + n * math.pi / 6
        ends = [(200 + math.cos(angle) * r, 270 + math.sin(angle) * r) for r in (116, 156)]
        canvas.line(ends, PAPER, 14)
    canvas.box(70, 276, 260, 16, PAPER, 8)


def _stack(canvas: Canvas) -> None:
    for n, color in enumerate((PAPER, MIST, PAPER, AMBER)):
        canvas.box(100 + n % 2 * 12, 270 - n * 48, 190, 40, color, 18)


def _bells(canvas: Canvas) -> None:
    canvas.stroke(rounded([(240, 330), (220, 200), (170, 84)]), PAPER, 11)
    for n, (x, y) in enumerate(((150, 140), (150, 210), (160, 280), (264, 190), (274, 262))):
        canvas.slice(x, y, 38, 180, 360, AMBER if n % 2 else PAPER)
        canvas.box(x - 38, y - 2, 76, 12, AMBER if n % 2 else PAPER, 6)


MARKS: dict[str, tuple[Color, Painter]] = {
    "board": (TEAL, _board),
    "osier-bend": (SEA, _river),
    "teasel-gear": (CLAY, _gear),
    "pennyloft": (INK, _roof),
    "marram": (SAGE, _grass),
    "veery-creek": (RUST, _petals),
    "brindlewick": (TEAL, _bowl),
    "copperquill": (INK, _bolt),
    "transit": (RUST, _line),
    "tallowmere": (TEAL, _rounds),
    "lanternfish": (INK, _fish),
    "gribble-wren": (CLAY, _gables),
    "bracken-yard": (SAGE, _fern),
    "sundial": (SEA, _sundial),
    "mossgate": (TEAL, _stack),
    "foxglove": (CLAY, _bells),
}

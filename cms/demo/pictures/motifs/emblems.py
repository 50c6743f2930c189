"""One emblem for each page of the toolkit."""

import math

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


def steps() -> Canvas:
    canvas = Canvas(1200, 675, TEAL)
    for n in range(5):
        x, top = 130 + n * 196, 520 - n * 92
        canvas.box(x, top, 176, 675 - top, (SEA, MIST, SAND, AMBER, RUST)[n], 10)
        canvas.disc(x + 88, top - 50, 30, PAPER)
        for dot in range(n + 1):
            angle = dot * math.tau / (n + 1) - math.pi / 2
            reach = 13 if n else 0
            canvas.disc(
                x + 88 + math.cos(angle) * reach, top - 50 + math.sin(angle) * reach, 5, TEAL
            )
    return canvas


def talk() -> Canvas:
    canvas = Canvas(1200, 675, SAND)
    canvas.fade(mix(SAND, PAPER, 0.6), SAND)
    _bubble(canvas, 150, 110, 560, 300, TEAL, 230)
    _bubble(canvas, 560, 260, 500, 260, RUST, 900)
    for n, width in enumerate((420, 340, 380)):
        canvas.box(220, 188 + n * 52, width - 60 * (n == 2), 18, mix(TEAL, PAPER, 0.75), 9)
    for n in range(3):
        canvas.disc(710 + n * 100, 390, 28, PAPER)
    return canvas


def _bubble(
    canvas: Canvas, x: float, y: float, width: float, height: float, color: Color, tail: float
) -> None:
    canvas.box(x, y, width, height, color, 60)
    canvas.polygon(
        [(tail, y + height - 10), (tail + 90, y + height - 10), (tail + 20, y + height + 80)], color
    )


def ladder() -> Canvas:
    canvas = Canvas(1200, 675, mix(MIST, PAPER, 0.35))
    for x, rungs, color in ((210, 4, SEA), (520, 6, TEAL), (830, 8, INK)):
        height = rungs * 74
        canvas.box(x, 675 - height, 18, height, color, 6)
        canvas.box(x + 150, 675 - height, 18, height, color, 6)
        for n in range(rungs):
            canvas.box(x, 675 - height + 30 + n * 74, 168, 16, AMBER if n == 0 else color, 6)
    for x, y in ((380, 395), (690, 248)):
        canvas.line([(x, y), (x + 136, y)], RUST, 10)
        canvas.polygon([(x + 138, y), (x + 108, y - 20), (x + 108, y + 20)], RUST)
    return canvas


def clock() -> Canvas:
    canvas = Canvas(1200, 675, INK)
    canvas.fade(INK, TEAL)
    canvas.disc(600, 338, 290, mix(INK, SEA, 0.3))
    canvas.disc(600, 338, 262, PAPER)
    canvas.slice(600, 338, 262, 270, 330, AMBER)
    canvas.slice(600, 338, 262, 60, 90, mix(AMBER, PAPER, 0.6))
    for n in range(12):
        angle = n * math.tau / 12
        along = math.cos(angle), math.sin(angle)
        ends = [(600 + c * along[0], 338 + c * along[1]) for c in (214 if n % 3 else 196, 242)]
        canvas.line(ends, INK, 6 if n % 3 else 11)
    canvas.line([(600, 338), (600, 140)], RUST, 14)
    canvas.line([(600, 338), (722, 268)], INK, 18)
    canvas.disc(600, 338, 22, INK)
    return canvas


def compass() -> Canvas:
    canvas = Canvas(1200, 675, RUST)
    for n in range(14):
        canvas.ring(600, 338, 60 + n * 58, mix(RUST, SAND, 0.18), 3)
    canvas.disc(600, 338, 268, INK)
    canvas.disc(600, 338, 244, PAPER)
    for n in range(16):
        angle, reach = n * math.tau / 16, 226 if n % 4 == 0 else 190 if n % 2 == 0 else 130
        half = 0.32 if n % 4 else 0.4
        tip = (600 + math.cos(angle) * reach, 338 + math.sin(angle) * reach)
        for side, color in ((-1, SEA if n % 4 else TEAL), (1, MIST if n % 4 else INK)):
            foot = (
                600 + math.cos(angle + side * half) * 52,
                338 + math.sin(angle + side * half) * 52,
            )
            if n % 2 == 0:
                canvas.polygon([tip, foot, (600, 338)], color)
        if n % 2:
            canvas.disc(600 + math.cos(angle) * 216, 338 + math.sin(angle) * 216, 6, CLAY)
    canvas.disc(600, 338, 20, AMBER)
    return canvas


def key() -> Canvas:
    canvas = Canvas(1200, 675, TEAL)
    for n in range(3):
        x = 870 + n * 36
        canvas.box(x, 90 + n * 22, 300, 500 - n * 44, mix(TEAL, SEA, 0.3 + n * 0.3), 40)
    canvas.disc(1050, 300, 52, INK)
    canvas.polygon([(1030, 320), (1070, 320), (1088, 440), (1012, 440)], INK)
    canvas.ring(250, 338, 150, AMBER, 52)
    canvas.box(380, 312, 470, 52, AMBER)
    for x, depth in ((650, 92), (730, 64), (800, 104)):
        canvas.box(x, 350, 46, depth, AMBER, 6)
    canvas.box(380, 312, 470, 12, mix(AMBER, PAPER, 0.4))
    return canvas


def bars() -> Canvas:
    canvas = Canvas(1200, 675, MIST)
    for n in range(12):
        height = 130 + (n * 197 % 310)
        canvas.box(
            50 + n * 94, 675 - height, 66, height, (TEAL, SEA, PAPER, RUST, AMBER, INK)[n % 6], 33
        )
        canvas.disc(83 + n * 94, 640 - height - 30, 24, (INK, PAPER, RUST)[n % 3])
    return canvas


def calendar() -> Canvas:
    canvas = Canvas(1200, 675, SEA)
    canvas.box(210, 80, 780, 540, mix(SEA, INK, 0.3), 30)
    canvas.box(200, 66, 780, 540, PAPER, 30)
    canvas.box(200, 66, 780, 110, RUST, 30)
    canvas.box(200, 120, 780, 56, RUST)
    for x in (330, 590, 850):
        canvas.box(x - 12, 30, 24, 84, INK, 12)
    for n in range(28):
        x, y = 240 + n % 7 * 102, 206 + n // 7 * 96
        canvas.box(
            x,
            y,
            86,
            80,
            AMBER if n in (0, 8, 16, 24) else TEAL if n == 20 else mix(MIST, PAPER, 0.45),
            12,
        )
    return canvas

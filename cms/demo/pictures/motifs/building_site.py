"""A frame going up under a crane."""

from cms.demo.pictures.canvas import Canvas
from cms.demo.pictures.motifs.land import ridge, sun
from cms.demo.pictures.palette import AMBER, CLAY, INK, MIST, PAPER, RUST, SAGE, SAND, TEAL, mix


def crane() -> Canvas:
    canvas = Canvas(1200, 800, PAPER)
    canvas.fade(PAPER, mix(SAND, AMBER, 0.25), until=640)
    sun(canvas, 250, 420, 84, AMBER, mix(SAND, AMBER, 0.1))
    ridge(canvas, 520, 40, 82, MIST)
    ridge(canvas, 600, 20, 88, SAGE)
    _frame(canvas)
    _crane(canvas)
    canvas.box(0, 690, 1200, 110, mix(CLAY, INK, 0.2))
    canvas.box(0, 690, 1200, 12, CLAY)
    for n in range(6):
        canvas.box(70 + n * 8, 676 - n * 15, 190 - n * 16, 12, mix(SAND, RUST, 0.35 + 0.05 * n), 2)
    return canvas


def _frame(canvas: Canvas) -> None:
    for floor in range(4):
        y = 690 - (floor + 1) * 112
        width = 470 if floor < 3 else 260
        if floor < 2:
            canvas.box(330, y, width, 112, mix(SAND, PAPER, 0.3))
            for n in range(4):
                canvas.box(356 + n * 114, y + 34, 66, 56, TEAL, 3)
        for n in range(5 if floor < 3 else 3):
            canvas.box(330 + n * 114, y, 14, 112, CLAY)
        canvas.box(318, y - 8, width + 24, 16, RUST)
    for n in range(3):
        canvas.line([(337 + n * 114, 466), (451 + n * 114, 354)], CLAY, 5)


def _crane(canvas: Canvas) -> None:
    for x in (906, 950):
        canvas.box(x, 120, 9, 570, INK)
    for n in range(13):
        canvas.line([(910, 130 + n * 43), (954, 173 + n * 43)], INK, 4)
    canvas.polygon([(150, 132), (1130, 120), (1130, 144), (150, 146)], INK)
    canvas.polygon([(916, 122), (932, 40), (948, 122)], INK)
    canvas.line([(300, 136), (932, 48), (1100, 126)], INK, 4)
    canvas.box(1050, 140, 70, 62, RUST, 4)
    canvas.box(886, 148, 60, 56, AMBER, 6)
    canvas.line([(600, 140), (600, 232)], INK, 4)
    canvas.line([(540, 262), (600, 226), (660, 262)], INK, 4)
    canvas.box(520, 260, 160, 16, RUST, 2)

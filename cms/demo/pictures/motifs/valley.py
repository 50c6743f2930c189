"""The region in its own picture: hills, a river, a small town, morning sun."""

from cms.demo.pictures.canvas import Canvas
from cms.demo.pictures.curve import rounded
from cms.demo.pictures.motifs.houses import house
from cms.demo.pictures.motifs.land import pine, ridge, sun, tree
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

TOWN = (
    (0.552, 58, PAPER, RUST),
    (0.6, 46, SAND, CLAY),
    (0.637, 70, PAPER, CLAY),
    (0.705, 52, SAND, RUST),
    (0.748, 62, PAPER, RUST),
    (0.803, 44, SAND, CLAY),
)


def valley() -> Canvas:
    canvas = Canvas(1600, 900, PAPER)
    canvas.fade(mix(PAPER, SAND, 0.2), mix(SAND, AMBER, 0.3), until=560)
    sun(canvas, 1150, 300, 92, AMBER, mix(SAND, PAPER, 0.4))
    for level, swell, seed, share in ((360, 46, 2, 0.0), (430, 40, 5, 0.3), (500, 34, 9, 0.62)):
        ridge(canvas, level, swell, seed, mix(MIST, SEA, share))
    _town(canvas)
    _river(canvas)
    _foreground(canvas)
    return canvas


def _town(canvas: Canvas) -> None:
    ridge(canvas, 612, 12, 14, mix(SAGE, SEA, 0.35))
    canvas.box(1112, 520, 26, 120, SAND)
    canvas.polygon([(1107, 522), (1143, 522), (1125, 466)], TEAL)
    for across, size, wall, roof in TOWN:
        house(canvas, across * 1600, 640, size, wall, roof, AMBER)
    for x, height in ((872, 46), (1206, 40), (1340, 52), (1372, 38), (838, 34)):
        tree(canvas, x, 642, height * 1.3, mix(SAGE, TEAL, 0.7), INK)
    ridge(canvas, 648, 8, 20, mix(SAGE, TEAL, 0.4))


def _river(canvas: Canvas) -> None:
    right = [(862, 652), (776, 690), (800, 742), (1110, 790), (1240, 830), (1250, 900)]
    left = [(700, 900), (690, 840), (640, 790), (560, 740), (640, 680), (806, 652)]
    canvas.polygon([*rounded(right), *rounded(left)], mix(MIST, PAPER, 0.45))
    for x, y, length in ((668, 706, 70), (640, 742, 130), (760, 778, 170), (860, 820, 220)):
        canvas.box(x, y, length, 4, PAPER, 2)


def _foreground(canvas: Canvas) -> None:
    _bank(canvas, [(0, 690), (220, 696), (440, 760), (560, 860), (690, 900)], (0, 900), TEAL)
    _bank(canvas, [(0, 780), (250, 796), (400, 860), (500, 900)], (0, 900), INK)
    _bank(
        canvas, [(1600, 700), (1440, 730), (1290, 800), (1220, 880), (1100, 900)], (1600, 900), TEAL
    )
    _bank(canvas, [(1600, 800), (1440, 836), (1320, 900)], (1600, 900), INK)
    for x, y, height in ((60, 800, 150), (130, 812, 110), (210, 820, 170), (320, 852, 100)):
        pine(canvas, x, y, height, INK)
    for x, y, height in ((1500, 840, 170), (1560, 836, 130), (1420, 850, 120)):
        tree(canvas, x, y, height, mix(SAGE, TEAL, 0.5), INK)


def _bank(
    canvas: Canvas,
    edge: list[tuple[float, float]],
    corner: tuple[float, float],
    color: tuple[int, int, int],
) -> None:
    canvas.polygon([*rounded(edge), corner], color)

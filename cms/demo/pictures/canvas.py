"""A drawing surface in logical units, drawn twice as large and reduced, for smooth edges."""

import io
from collections.abc import Iterable

from PIL import Image, ImageDraw

from cms.demo.pictures.palette import Color

Point = tuple[float, float]
OVERSIZE = 2


class Canvas:
    def __init__(self, width: int, height: int, ground: Color) -> None:
        self.width, self.height = width, height
        self.image = Image.new("RGB", (width * OVERSIZE, height * OVERSIZE), ground)
        self.pen = ImageDraw.Draw(self.image)

    def polygon(self, points: Iterable[Point], color: Color) -> None:
        self.pen.polygon([(x * OVERSIZE, y * OVERSIZE) for x, y in points], fill=color)

    def line(self, points: Iterable[Point], color: Color, width: float) -> None:
        scaled = [(x * OVERSIZE, y * OVERSIZE) for x, y in points]
        self.pen.line(scaled, fill=color, width=round(width * OVERSIZE), joint="curve")

    def stroke(self, points: Iterable[Point], color: Color, width: float) -> None:
        """A line with round ends and joints; `line` is faster and has neither."""
        path = list(points)
        self.line(path, color, width)
        for x, y in path:
            self.disc(x, y, width / 2, color)

    def box(
        self, x: float, y: float, w: float, h: float, color: Color, round_by: float = 0
    ) -> None:
        self.pen.rounded_rectangle(self._box(x, y, w, h), round_by * OVERSIZE, fill=color)

    def disc(self, x: float, y: float, radius: float, color: Color) -> None:
        self.oval(x, y, radius, radius, color)

    def oval(self, x: float, y: float, across: float, up: float, color: Color) -> None:
        self.pen.ellipse(self._box(x - across, y - up, across * 2, up * 2), fill=color)

    def ring(self, x: float, y: float, radius: float, color: Color, width: float) -> None:
        box = self._box(x - radius, y - radius, radius * 2, radius * 2)
        self.pen.ellipse(box, outline=color, width=round(width * OVERSIZE))

    def slice(
        self, x: float, y: float, radius: float, start: float, end: float, color: Color
    ) -> None:
        """A pie slice; degrees, clockwise from three o'clock."""
        box = self._box(x - radius, y - radius, radius * 2, radius * 2)
        self.pen.pieslice(box, start, end, fill=color)

    def fade(self, top: Color, bottom: Color, until: float | None = None) -> None:
        """Fill from the top edge down to `until` with a vertical gradient."""
        size = (self.image.width, round((until or self.height) * OVERSIZE))
        mask = Image.linear_gradient("L").resize(size)
        blend = Image.composite(Image.new("RGB", size, bottom), Image.new("RGB", size, top), mask)
        self.image.paste(blend, (0, 0))

    def round_off(self, margin: float, round_by: float) -> None:
        """Make what lies outside a rounded square transparent."""
        mask = Image.new("L", self.image.size, 0)
        inside = self._box(margin, margin, self.width - margin * 2, self.height - margin * 2)
        ImageDraw.Draw(mask).rounded_rectangle(inside, round_by * OVERSIZE, fill=255)
        self.image.putalpha(mask)

    def encoded(self) -> bytes:
        """The picture as WebP."""
        file = io.BytesIO()
        self.image.reduce(OVERSIZE).save(file, "WEBP", quality=84, method=2)
        return file.getvalue()

    @staticmethod
    def _box(x: float, y: float, w: float, h: float) -> tuple[float, float, float, float]:
        return x * OVERSIZE, y * OVERSIZE, (x + w) * OVERSIZE - 1, (y + h) * OVERSIZE - 1

"""Every picture by name: who draws it, what it is called, and what it shows."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

CATALOGUE = Path(__file__).with_name("catalogue.toml")


@dataclass(frozen=True)
class Picture:
    name: str
    title: str
    alt: str
    motif: str
    function: str
    arguments: tuple[object, ...] = ()

    @property
    def filename(self) -> str:
        return f"{self.name}.webp"

    def drawn(self) -> bytes:
        """The file, as WebP; the same bytes each time."""
        module = import_module(f"cms.demo.pictures.motifs.{self.motif}")
        canvas = getattr(module, self.function)(*self.arguments)
        encoded: bytes = canvas.encoded()
        return encoded


@cache
def catalogue() -> dict[str, Picture]:
    entries = tomllib.loads(CATALOGUE.read_text("utf-8"))
    return {name: _picture(name, entry) for name, entry in entries.items()}


def _picture(name: str, entry: dict[str, str]) -> Picture:
    drawing, *arguments = entry["draw"].split()
    motif, function = drawing.split(".")
    return Picture(name, entry["title"], entry["alt"], motif, function, tuple(arguments))

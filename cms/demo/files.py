"""The downloads of the demonstration: small PDF and CSV files, made from `content/files.toml`."""

from dataclasses import dataclass

from cms.demo.pdf import one_page
from cms.demo.source import read


@dataclass(frozen=True)
class Download:
    name: str
    title: str
    format: str
    lines: tuple[str, ...]

    @property
    def filename(self) -> str:
        return f"{self.name}.{self.format}"

    def content(self) -> bytes:
        if self.format == "pdf":
            return one_page(self.title, self.lines)
        return ("\r\n".join(self.lines) + "\r\n").encode()


def downloads() -> dict[str, Download]:
    return {
        name: Download(name, entry["title"], entry["format"], tuple(entry["lines"]))
        for name, entry in read("files").items()
    }

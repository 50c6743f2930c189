from dataclasses import dataclass, replace

from bs4 import Tag

from plan.importing.reading.html.inline_run import Format
from plan.importing.reading.html.tags import FORMATS, HEADING, LISTS
from plan.importing.reading.source import Kind


@dataclass(frozen=True)
class Context:
    """What the elements around a text make of it."""

    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    group: int = 0
    ordered: bool = False
    lists: int = 0
    keeps_lines: bool = False
    formats: tuple[Format, ...] = ()

    def inside(self, tag: Tag, next_group: int, address: str) -> "Context":
        """The context of what `tag` contains."""
        heading = HEADING.fullmatch(tag.name)
        if heading:
            return replace(self, kind=Kind.HEADING, level=int(heading[1]))
        if tag.name in LISTS:
            ordered, group = tag.name == "ol", self.group if self.lists else next_group
            return replace(self, lists=self.lists + 1, ordered=ordered, group=group)
        if tag.name == "p" and self.kind == Kind.HEADING:
            return replace(self, kind=Kind.PARAGRAPH, level=0)
        if tag.name == "li":
            return replace(self, kind=Kind.BULLET, level=max(self.lists - 1, 0))
        if tag.name == "blockquote":
            return replace(self, kind=Kind.QUOTE)
        if tag.name == "pre":
            return replace(self, keeps_lines=True)
        return replace(self, formats=self._formats_inside(tag, address))

    def _formats_inside(self, tag: Tag, address: str) -> tuple[Format, ...]:
        if tag.name == "a" and address:
            return (*(entry for entry in self.formats if entry.tag != "a"), Format("a", address))
        name = FORMATS.get(tag.name)
        if name and Format(name) not in self.formats:
            return (*self.formats, Format(name))
        return self.formats

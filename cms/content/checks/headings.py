from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from wagtail.fields import StreamField
from wagtail.models import Page

from cms.editorial.checks.finding import Finding
from cms.editorial.choices import Severity

TITLE_LEVEL = 1
HEADING = "heading"


@dataclass(frozen=True)
class Heading:
    text: str
    level: int
    is_filled: bool
    place: str
    anchor: str


def headings_keep_their_order(page: Page) -> Iterator[Finding]:
    for outline in outlines(page):
        level_before = TITLE_LEVEL
        for heading in outline:
            if heading.level > level_before + 1:
                yield Finding(
                    Severity.WARNING,
                    f"The heading “{heading.text}” skips a level.",
                    place=heading.place,
                    remedy=f"Make it level {level_before + 1}: screen readers go by the levels.",
                    anchor=heading.anchor,
                )
            level_before = heading.level


def sections_are_not_empty(page: Page) -> Iterator[Finding]:
    for outline in outlines(page):
        for heading in outline:
            if not heading.is_filled:
                yield Finding(
                    Severity.ERROR,
                    f"Nothing stands below the heading “{heading.text}”.",
                    place=heading.place,
                    remedy="Write the section, or remove the heading.",
                    anchor=heading.anchor,
                )


def outlines(page: Page) -> Iterator[list[Heading]]:
    """The headings of each stream of the page, in order."""
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            place = str(field.verbose_name).capitalize()
            yield list(_headings(field.value_from_object(page), place, field.name))


def _headings(stream: Iterable[Any], place: str, field_name: str) -> Iterator[Heading]:
    """A heading is filled if the next block is none, or is a heading of a lower level."""
    blocks = list(stream)
    for block, following in zip(blocks, [*blocks, None][1:], strict=True):
        if block.block_type == HEADING:
            level = _level(block)
            is_filled = bool(following) and (
                following.block_type != HEADING or _level(following) > level
            )
            text = block.value.get("text") or ""
            yield Heading(text, level, is_filled, place, f"{field_name}.{block.id or ''}")


def _level(block: Any) -> int:
    return int(str(block.value.get("level") or "h2").removeprefix("h"))

from collections.abc import Iterable, Iterator
from typing import Any

from wagtail.fields import StreamField
from wagtail.models import Page

from cms.editorial.checks.finding import Finding
from cms.editorial.choices import Severity

TITLE_LEVEL = 1
HEADING = "heading"

Outline = list[tuple[str, int, bool]]
"""Headings in order: text, level, whether something stands below it."""


def headings_keep_their_order(page: Page) -> Iterator[Finding]:
    for field, outline in outlines(page):
        level_before = TITLE_LEVEL
        for text, level, _ in outline:
            if level > level_before + 1:
                yield Finding(
                    Severity.WARNING,
                    f"The heading “{text}” skips a level.",
                    place=field,
                    remedy=f"Make it level {level_before + 1}: screen readers go by the levels.",
                )
            level_before = level


def sections_are_not_empty(page: Page) -> Iterator[Finding]:
    for field, outline in outlines(page):
        for text, _, is_filled in outline:
            if not is_filled:
                yield Finding(
                    Severity.ERROR,
                    f"Nothing stands below the heading “{text}”.",
                    place=field,
                    remedy="Write the section, or remove the heading.",
                )


def outlines(page: Page) -> Iterator[tuple[str, Outline]]:
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            yield str(field.verbose_name).capitalize(), outline(field.value_from_object(page))


def outline(stream: Iterable[Any]) -> Outline:
    """A heading is filled if the next block is none, or is a heading of a lower level."""
    found: Outline = []
    blocks = list(stream)
    for block, following in zip(blocks, [*blocks, None][1:], strict=True):
        if block.block_type == HEADING:
            text, level = block.value.get("text") or "", _level(block)
            is_filled = bool(following) and (
                following.block_type != HEADING or _level(following) > level
            )
            found.append((text, level, is_filled))
    return found


def _level(block: Any) -> int:
    return int(str(block.value.get("level") or "h2").removeprefix("h"))

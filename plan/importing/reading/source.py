"""What reading hands to recognising."""

from dataclasses import dataclass, field
from enum import StrEnum

from plan.importing.corrections import Claim


class Kind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    CAPTION = "caption"
    ROW = "row"
    QUOTE = "quote"


@dataclass(frozen=True)
class Line:
    """A line of the input, and where its text begins in the block that it became part of."""

    number: int
    text: str
    start: int = 0


@dataclass(frozen=True)
class Mark:
    """Formatting of a stretch of a block's text: a tag of Wagtail's rich text."""

    start: int
    end: int
    tag: str
    href: str = ""


@dataclass(frozen=True)
class Block:
    """A paragraph, heading, bullet or table row; white space in `text` is one space.

    `level` is 1 to 6 for headings, and 0 and up for nested bullets. `cells` are the stretches of a
    row's text. `group` tells one list or table from the next. `claim` is what a person said it is.
    """

    kind: Kind
    text: str
    lines: tuple[Line, ...]
    index: int = 0
    level: int = 0
    group: int = 0
    ordered: bool = False
    marks: tuple[Mark, ...] = ()
    cells: tuple[tuple[int, int], ...] = ()
    claim: Claim | None = None


@dataclass(frozen=True)
class Dropped:
    """Something of the input that does not become content, and why."""

    line: int
    text: str
    reason: str


@dataclass
class Source:
    blocks: list[Block] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)

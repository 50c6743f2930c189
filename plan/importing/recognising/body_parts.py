"""The body of a draft, block by block."""

from dataclasses import dataclass, field

from plan.importing.recognising.passage import Passage


@dataclass
class HeadingPart:
    text: Passage
    level: int = 2


@dataclass
class ParagraphPart:
    text: Passage


@dataclass
class ListPart:
    items: list[Passage] = field(default_factory=list)
    ordered: bool = False


@dataclass
class QuotePart:
    text: Passage


@dataclass
class TablePart:
    caption: Passage | None = None
    rows: list[Passage] = field(default_factory=list)


BodyPart = HeadingPart | ParagraphPart | ListPart | QuotePart | TablePart

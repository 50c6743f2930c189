"""Text that begins with the number of a goal, a strategy or an action."""

import re
from dataclasses import dataclass

from plan.importing.reading import Kind
from plan.importing.reading.leading_numbers import LABELS, Number, parts
from plan.importing.recognising.passage import Passage

NUMBERED = re.compile(
    rf"(?P<label>(?i:{LABELS})\s+)?(?P<number>[0-9]{{1,3}}(?:\.[0-9]{{1,3}}){{0,3}})"
    r"(?P<separator>[.):]|\s?[–—-](?=\s)|)(?P<rest>\s+[\"“‘(]*[A-Z].*|\s*$)"
)
TABLE_OF_CONTENTS = re.compile(r"(?:\.\s?){4,}\s*\d+$")


@dataclass(frozen=True)
class Numbered:
    passage: Passage
    parts: Number
    number: Passage
    rest: Passage
    label: str
    separated: bool

    @property
    def value(self) -> str:
        return ".".join(map(str, self.parts))

    @property
    def is_heading(self) -> bool:
        return self.passage.kind == Kind.HEADING

    @property
    def names_an_action(self) -> bool:
        return self.label.startswith(("action", "task"))

    def is_above(self, other: "Numbered") -> bool:
        return len(self.parts) < len(other.parts) and other.parts[: len(self.parts)] == self.parts


def parse_number(passage: Passage) -> Numbered | None:
    match = None if passage.claim else NUMBERED.match(passage.text)
    if not match or passage.kind in {Kind.ROW, Kind.CAPTION, Kind.QUOTE}:
        return None
    if TABLE_OF_CONTENTS.search(passage.text[-80:]):
        return None
    label = (match["label"] or "").strip().lower()
    if not match["rest"].strip() and not label and passage.kind != Kind.HEADING:
        return None
    return Numbered(
        passage=passage,
        parts=parts(match["number"]),
        number=passage.part(0, match.end("separator")),
        rest=passage.part(match.start("rest")),
        label=label,
        separated=bool(match["separator"]),
    )

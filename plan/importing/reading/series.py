"""Which numbers at the heads of lines number something, and which are only spoken of there.

"We agreed on:", and below it "Goal 3 Jobs": a goal, where the document has a "Goal 1 Homes" or a
"3.1" as well. Where nothing goes with it, the sentence may just have been wrapped in front of it.
"""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from typing import NamedTuple

from plan.importing.reading.leading_numbers import LABELS, Number, parts

NUMBERED = re.compile(
    rf"(?:(?P<label>(?i:{LABELS})) )?(?P<number>\d{{1,3}}(?:\.\d{{1,3}}){{0,3}})"
    r"(?P<separator>[.):]|\s?[–—-](?=\s)|) [\"“‘(]*[A-Z]"
)


class Written(NamedTuple):
    label: str
    number: Number
    separator: str

    @property
    def is_bare(self) -> bool:
        """As a sentence may speak of it: "Goal 3" or "4.1", and nothing that sets it off."""
        return not self.separator and bool(self.label or self.number[1:])

    def series(self) -> Iterator[Hashable]:
        """What it goes with: all that begins like it, and what is written like it."""
        yield self.number[0]
        if len(self.number) == 1:
            yield self.label, self.separator


class Series:
    """The numbers that the lines of a document begin with."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._numbers: defaultdict[Hashable, set[Number]] = defaultdict(set)
        for written in filter(None, map(_written, lines)):
            for series in written.series():
                self._numbers[series].add(written.number)

    def only_speaks_of(self, line: str) -> bool:
        """Whether a line begins with a bare number that no other one of the document goes with."""
        written = _written(line)
        if written is None or not written.is_bare:
            return False
        return all(self._numbers[series] == {written.number} for series in written.series())


def _written(line: str) -> Written | None:
    match = NUMBERED.match(line)
    if not match:
        return None
    return Written((match["label"] or "").lower(), parts(match["number"]), match["separator"])

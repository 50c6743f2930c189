"""Where the passages are that are left out, and the text without them."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Protocol

EACH = 0


class Passage(Protocol):
    passage: str
    occurrence: int | None
    explanation: str


class Astray(Exception):
    """A passage that is not where it is said to be; `row` is the one."""

    def __init__(self, row: Passage, detail: str) -> None:
        super().__init__(detail)
        self.row = row


Place = tuple[int, int, str]
"""From, to, and why."""


def places(text: str, rows: Iterable[Passage]) -> list[Place]:
    """In the order of the text. Raises Astray."""
    found = [(place, row) for row in rows for place in _places_of(text, row)]
    found.sort(key=lambda one: one[0])
    for (before, _), (after, row) in pairwise(found):
        if after[0] < before[1]:
            raise Astray(row, "These words overlap with another passage: leave them out at once.")
    return [place for place, _ in found]


def without(text: str, rows: Iterable[Passage]) -> str:
    """`text` with a mark in each place. What does not fit any more is left out wherever its words
    are: rather too much than a telephone number."""
    for start, end, why in reversed(_safely(text, list(rows))):
        text = f"{text[:start]}[left out: {why}]{text[end:]}"
    return text


def _safely(text: str, rows: list[Passage]) -> list[Place]:
    try:
        return places(text, rows)
    except Astray:
        return _joined(place for row in rows for place in _everywhere(text, row))


def _joined(found: Iterable[Place]) -> list[Place]:
    kept: list[Place] = []
    for start, end, why in sorted(found):
        if kept and start < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]), kept[-1][2])
        else:
            kept.append((start, end, why))
    return kept


def _places_of(text: str, row: Passage) -> list[Place]:
    there = _everywhere(text, row)
    if not there:
        raise Astray(row, "These words are not in the text: copy them from it.")
    if row.occurrence == EACH:
        return there
    if row.occurrence is None and len(there) > 1:
        raise Astray(
            row, f"These words are there {len(there)} times: say which, or 0 for each of them."
        )
    if (row.occurrence or 1) > len(there):
        times = "once" if len(there) == 1 else f"{len(there)} times"
        raise Astray(row, f"These words are there {times} only: say which of them.")
    return [there[(row.occurrence or 1) - 1]]


def _everywhere(text: str, row: Passage) -> list[Place]:
    found, at = [], text.find(row.passage)
    while at >= 0 and row.passage:
        end = at + len(row.passage)
        found.append((at, end, row.explanation))
        at = text.find(row.passage, end)
    return found

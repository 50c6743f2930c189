"""What became of each line of the input."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby
from typing import TypedDict

from plan.importing.reading import Block, Source
from plan.importing.recognising.outline import Recognition, StrategyOutline
from plan.importing.recognising.passage import Passage
from plan.importing.recognising.places import family, places

Key = tuple[int, int]


class Row(TypedDict):
    line: int
    text: str
    became: str


def report(source: Source, recognition: Recognition) -> list[Row]:
    became = notes_by_line(recognition)
    rows = [row for block in source.blocks for row in of_block(block, became)]
    rows += [
        Row(line=each.line, text=each.text, became=f"dropped: {each.reason}")
        for each in source.dropped
    ]
    return sorted(rows, key=lambda row: row["line"])


def notes_by_line(recognition: Recognition) -> dict[Key, list[str]]:
    """By block and line: the places of its text, in their order in the line."""
    became: dict[Key, list[str]] = defaultdict(list)
    for name, passage in sorted(places(recognition), key=lambda place: place[1].order):
        _note(became, passage, name)
    for top in recognition.strategies:
        for outline in family(top):
            _add_remarks(became, outline)
    return became


def _add_remarks(became: dict[Key, list[str]], outline: StrategyOutline) -> None:
    for at, reading in enumerate(outline.further_reading, start=1):
        if reading.address_of:
            _note(became, reading.address_of, f"its link: further reading {at}")
    for passage in outline.unknown_workgroups:
        _note(became, passage, "no workgroup of this name is free")


def _note(became: dict[Key, list[str]], passage: Passage, name: str) -> None:
    for line in passage.lines():
        notes = became[passage.block.index, line.number]
        if name not in notes:
            notes.append(name)


def of_block(block: Block, became: dict[Key, list[str]]) -> Iterator[Row]:
    """A row per line; a line without a word shares the place of the one before or after it."""
    notes: list[str] = _first_notes(block, became)
    for number, lines in groupby(block.lines, key=lambda line: line.number):
        notes = became.get((block.index, number), notes)
        text = " ".join(line.text for line in lines)
        yield Row(line=number, text=text, became="; ".join(notes))


def _first_notes(block: Block, became: dict[Key, list[str]]) -> list[str]:
    found = (became.get((block.index, line.number)) for line in block.lines)
    return next(filter(None, found), [])

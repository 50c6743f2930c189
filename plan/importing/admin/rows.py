from dataclasses import dataclass

from django.forms import BoundField

from plan.importing.admin.corrections_form import CorrectionsForm
from plan.importing.reading import Block, Source
from plan.importing.recognising import Recognition
from plan.importing.recognising.report import notes_by_line, of_block


@dataclass(frozen=True)
class PreviewRow:
    """A block of the file, or something of it that is no text: what it says, what it becomes."""

    first: int
    last: int
    text: str
    became: str
    field: BoundField | None = None


def rows(source: Source, recognition: Recognition, form: CorrectionsForm) -> list[PreviewRow]:
    became = notes_by_line(recognition)
    found = [_row(block, became, form) for block in source.blocks]
    found += [
        PreviewRow(each.line, each.line, each.text, f"dropped: {each.reason}")
        for each in source.dropped
    ]
    return sorted(found, key=lambda row: row.first)


def _row(
    block: Block, became: dict[tuple[int, int], list[str]], form: CorrectionsForm
) -> PreviewRow:
    notes = dict.fromkeys(row["became"] for row in of_block(block, became))
    numbers = [line.number for line in block.lines]
    return PreviewRow(
        first=min(numbers),
        last=max(numbers),
        text=block.text,
        became="; ".join(notes),
        field=form.field_of(block),
    )

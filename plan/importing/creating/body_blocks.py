"""The body of an outline as the JSON of `cms.content.blocks.BodyBlock`."""

from itertools import count
from typing import Any

from cms.content.blocks.text import ListStyle
from plan.importing.creating.rich_text import inline, paragraph
from plan.importing.recognising.body_parts import (
    BodyPart,
    HeadingPart,
    ListPart,
    QuotePart,
    TablePart,
)
from plan.importing.recognising.passage import Passage

FEWEST_ROWS_UNDER_A_HEAD = 2


def body_blocks(parts: list[BodyPart]) -> list[dict[str, Any]]:
    tables = count(1)
    return [_block(part, tables) for part in parts]


def _block(part: BodyPart, tables: "count[int]") -> dict[str, Any]:
    if isinstance(part, HeadingPart):
        return {"type": "heading", "value": {"text": part.text.text, "level": f"h{part.level}"}}
    if isinstance(part, ListPart):
        style = ListStyle.NUMBERS if part.ordered else ListStyle.BULLETS
        items = [paragraph(item) for item in part.items]
        return {"type": "list", "value": {"style": style.value, "items": items}}
    if isinstance(part, QuotePart):
        return {"type": "quote", "value": {"text": part.text.text, "speaker": "", "role": ""}}
    if isinstance(part, TablePart):
        return {"type": "table", "value": _table(part, f"Table {next(tables)}")}
    return {"type": "paragraph", "value": paragraph(part.text)}


def _table(part: TablePart, name: str) -> dict[str, Any]:
    """The first row heads the columns unless there is no other, or it has links to keep."""
    rows = [_cells(row) for row in part.rows]
    has_head = len(rows) >= FEWEST_ROWS_UNDER_A_HEAD and not part.rows[0].links()
    width = max((len(row) for row in rows), default=1)
    head = rows[0] if has_head else []
    columns = [
        {"type": "rich_text", "heading": head[at].text if at < len(head) else ""}
        for at in range(width)
    ]
    return {
        "caption": part.caption.text if part.caption else name,
        "table": {"columns": columns, "rows": [_row(row, width) for row in rows[len(head) > 0 :]]},
    }


def _row(cells: list[Passage], width: int) -> dict[str, list[str]]:
    values = [f"<p>{inline(cell)}</p>" if cell.text else "" for cell in cells]
    return {"values": values + [""] * (width - len(values))}


def _cells(row: Passage) -> list[Passage]:
    return [row.part(start, end) for start, end in row.block.cells]

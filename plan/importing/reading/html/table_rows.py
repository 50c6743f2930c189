from collections.abc import Callable

from bs4 import Tag

from plan.importing.reading.html.context import Context
from plan.importing.reading.html.inline_run import Segment
from plan.importing.reading.html.tables import cells_of, rows
from plan.importing.reading.html.text_blocks import TextBlocks
from plan.importing.reading.source import Block, Kind

Walk = Callable[[Tag, Context], None]
BETWEEN = " | "


class TableRows:
    """Reads the rows of a table of data, with the walker's own way through each cell."""

    def __init__(self, text: TextBlocks, walk: Walk) -> None:
        self._text = text
        self._walk = walk

    def read(self, table: Tag, group: int) -> None:
        caption = table.find("caption")
        if caption:
            self._walk(caption, Context())
            self._text.flush(Context(kind=Kind.CAPTION, group=group))
        for row in rows(table):
            self._text.append(self._row([self._cell(cell) for cell in cells_of(row)], group))

    def _cell(self, cell: Tag) -> Segment:
        """A paragraph around all of its text, as word processors write it, is the cell itself."""
        for paragraph in cell.find_all("p"):
            paragraph.unwrap()
        self._walk(cell, Context())
        whole = Segment()
        for segment in self._text.run.take():
            if whole.text:
                whole.extend(segment)
            else:
                whole = segment
        return whole

    def _row(self, cells: list[Segment], group: int) -> Block:
        whole = Segment()
        stretches: list[tuple[int, int]] = []
        for cell in cells:
            if stretches:
                whole.text += BETWEEN
            start = len(whole.text)
            whole.put(cell)
            stretches.append((start, len(whole.text)))
        return Block(
            kind=Kind.ROW,
            text=whole.text,
            lines=tuple(whole.lines),
            group=group,
            marks=tuple(whole.marks),
            cells=tuple(stretches),
        )

"""Tables of data become rows; tables that only place things on the page are walked through."""

from collections.abc import Iterator

from bs4 import Tag

FEWEST_COLUMNS = 2
LAYOUT = ["table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "form", "blockquote"]
PARAGRAPHS_IN_A_CELL = 1


def is_data(table: Tag) -> bool:
    if table.get("role") == "presentation" or table.find(LAYOUT):
        return False
    cells = [cell for row in rows(table) for cell in cells_of(row)]
    widest = max((len(cells_of(row)) for row in rows(table)), default=0)
    wordy = any(len(cell.find_all("p")) > PARAGRAPHS_IN_A_CELL for cell in cells)
    return widest >= FEWEST_COLUMNS and not wordy and _is_all_in_cells(table, cells)


def rows(table: Tag) -> Iterator[Tag]:
    yield from (row for row in table.find_all("tr"))


def cells_of(row: Tag) -> list[Tag]:
    return row.find_all(["td", "th"])


def _is_all_in_cells(table: Tag, cells: list[Tag]) -> bool:
    """Whether all words stand in cells or the caption: sloppy HTML has them elsewhere too."""
    caption = table.find("caption")
    inside = [cell.get_text() for cell in cells] + ([caption.get_text()] if caption else [])
    return len("".join(table.get_text().split())) == len("".join("".join(inside).split()))

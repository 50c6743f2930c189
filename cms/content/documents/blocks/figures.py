from math import isfinite
from typing import Any, Literal

from pydantic import Field

from cms.content.documents.blocks.block import Block, texts
from cms.content.documents.part import Part
from cms.content.documents.rich_text import RichText
from cms.ledger.shown import Shown


class Statistic(Block):
    type: Literal["statistic"]
    figure: str = Field(description="As it is read out: 94 percent.")
    measures: str = Field(description="What the figure measures.")
    source: str = Field(description="Who found it, and when.")
    source_url: str | None = Field(description="Where that can be read.")

    @classmethod
    def fields(cls, value: Any, shown: Shown) -> dict[str, Any]:
        named = texts(value, "figure", "measures", "source")
        return {**named, "source_url": value.get("source_url") or None}


class Column(Part):
    heading: str = Field(description="Empty if the column has none.")
    type: Literal["text", "number", "rich_text"] = Field(
        description="What its cells hold: a string, a number or null, or rich text."
    )


Cell = RichText | float | str | None


class Table(Block):
    type: Literal["table"]
    caption: str = Field(description="What the table shows.")
    columns: list[Column] = Field(description="From left to right.")
    rows: list[list[Cell]] = Field(description="From top to bottom, a cell for each column.")

    @classmethod
    def fields(cls, value: Any, shown: Shown) -> dict[str, Any]:
        table = value.get("table") or {"columns": [], "rows": []}
        columns = [Column(type=c["type"], **texts(c, "heading")) for c in table["columns"]]
        rows = [_row(columns, row["values"], shown) for row in table["rows"]]
        return {**texts(value, "caption"), "columns": columns, "rows": rows}


def _row(columns: list[Column], values: list[Any], shown: Shown) -> list[Cell]:
    return [_cell(c.type, value, shown) for c, value in zip(columns, values, strict=False)]


def _cell(type: str, value: Any, shown: Shown) -> Cell:
    if type == "rich_text":
        return RichText.of(value, shown)
    if type == "number":
        return _number(value)
    return str(value or "")


def _number(value: Any) -> float | None:
    """None for an empty cell, and for text that was there before the column held numbers."""
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number if isfinite(number) else None

"""Every table that leaves the admin: without formulas, and with a row in the log.

A spreadsheet runs a cell of a CSV file that begins like a formula, and anybody who may write a
title can write one. Wagtail's own reports and ours share one class that writes, so it is guarded
there; a report of a new Wagtail, or one that somebody adds, need not think of it.
"""

from collections.abc import Iterable
from typing import Any

from wagtail.admin.views.mixins import SpreadsheetExportMixin
from wagtail.log_actions import log

EXPORT = "audit.export"
STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""As spreadsheets read them: also the full-width forms, which some take for the same."""

stock_value = SpreadsheetExportMixin.preprocess_field_value
stock_export = SpreadsheetExportMixin.as_spreadsheet


def guard() -> None:
    SpreadsheetExportMixin.preprocess_field_value = preprocess_field_value
    SpreadsheetExportMixin.as_spreadsheet = as_spreadsheet


def harmless(value: Any) -> Any:
    """`value` as a cell that no spreadsheet takes for a formula; numbers stay numbers."""
    return f"'{value}" if isinstance(value, str) and value.startswith(STARTS) else value


def preprocess_field_value(view: Any, field: str, value: Any, export_format: str) -> Any:
    """XLSX knows what is text, and keeps it as it was written."""
    cell = stock_value(view, field, value, export_format)
    return harmless(cell) if export_format == view.FORMAT_CSV else cell


def as_spreadsheet(view: Any, rows: Iterable[Any], spreadsheet_format: str) -> Any:
    """The log is written before the first row leaves."""
    listed = list(rows)
    data = {
        "report": str(view.get_page_title() or view.get_filename()),
        "format": spreadsheet_format.upper(),
        "filters": _chosen(view.request.GET, getattr(view, "unlogged", ())),
        "rows": len(listed),
    }
    log(view.request.user, EXPORT, user=view.request.user, data=data)
    return stock_export(view, rows if hasattr(rows, "model") else listed, spreadsheet_format)


def _chosen(query: Any, unlogged: Iterable[str]) -> dict[str, str]:
    """What the report was narrowed to, as far as somebody said so. A view names as `unlogged`
    where a person may have typed who it is about; then the log says only that it was used."""
    said = {name: ", ".join(filter(None, values)) for name, values in query.lists()}
    kept = {name: value for name, value in said.items() if value and name != "export"}
    return kept | {name: "(not kept)" for name in unlogged if name in kept}

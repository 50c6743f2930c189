"""Wagtail's report *Site history* is the log's: it also shows what was said, and its export says
what was done, in words."""

from typing import Any

from django.utils.html import format_html
from wagtail.admin.views.reports.audit_logging import LogEntriesView

SAID = {"message": "What", "comment": "Comment"}

stock = LogEntriesView.decorate_paginated_queryset


def widen() -> None:
    LogEntriesView.list_export = [*LogEntriesView.list_export, *SAID]
    LogEntriesView.export_headings = LogEntriesView.export_headings | SAID
    LogEntriesView.decorate_paginated_queryset = with_what_was_said


def with_what_was_said(view: LogEntriesView, rows: Any) -> list[Any]:
    """Below what was done; an export has a column for it."""
    entries: list[Any] = stock(view, rows)
    for entry in () if view.is_export else entries:
        if entry.comment:
            entry.message = format_html(
                "{}<div>Comment: <em>{}</em></div>", entry.message, entry.comment
            )
    return entries

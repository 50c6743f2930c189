"""Wagtail's report *Site history* is the log's; its export also says what was done, in words."""

from wagtail.admin.views.reports.audit_logging import LogEntriesView

SAID = {"message": "What", "comment": "Comment"}


def widen() -> None:
    LogEntriesView.list_export = [*LogEntriesView.list_export, *SAID]
    LogEntriesView.export_headings = LogEntriesView.export_headings | SAID

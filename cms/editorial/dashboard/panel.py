from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from wagtail.admin.ui.components import Component

LIMIT = 20
"""Rows of one panel; of what is more only that it is more is said."""


@dataclass(frozen=True)
class Row:
    """Something that a person may want to do, and where."""

    title: str
    link: str
    detail: str = ""
    since: datetime | None = None
    until: datetime | None = None
    overdue_since: datetime | None = None
    quote: str = ""


class DashboardPanel(Component):
    """A bounded list of rows, read in a number of queries that does not grow with them.

    Where there is nothing, nothing is shown.
    """

    template_name = "editorial/dashboard/panel.html"
    heading = ""
    icon = "tasks"
    order = 200

    class Media:
        css = {"all": ["editorial/dashboard.css"]}

    def __init__(self, user: User) -> None:
        self.user = user

    def rows(self) -> Sequence[Row]:
        """Up to LIMIT + 1 of them, the most urgent first."""
        raise NotImplementedError

    def note(self) -> str:
        """A sentence under the rows."""
        return ""

    def more_link(self) -> str:
        """Where all of them are."""
        return ""

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        rows = list(self.rows())
        return {
            "panel": self,
            "rows": rows[:LIMIT],
            "more": len(rows) > LIMIT,
            "limit": LIMIT,
            "note": self.note() if rows else "",
        }

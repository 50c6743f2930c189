from django.urls import reverse
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from cms.editorial.dashboard.panel import LIMIT, DashboardPanel, Row
from cms.editorial.freshness.people import may_confirm
from cms.editorial.models.overdue import Overdue

LOOKED_AT = 60
"""Overdue pages among which those that a person answers for are looked for."""


class StalePanel(DashboardPanel):
    """Public pages whose day to be checked has passed: all for who edits, else one's own."""

    name = "stale"
    heading = "To be checked"
    icon = "calendar-check"
    order = 150

    def rows(self) -> list[Row]:
        seen = page_permission_policy.explorable_instances(self.user).values("pk")
        marks = Overdue.objects.filter(page__in=seen).order_by("since", "pk")
        if page_permission_policy.user_has_permission(self.user, "change"):
            return [_row(mark) for mark in marks.select_related("page")[: LIMIT + 1]]
        first = list(marks.select_related("page")[:LOOKED_AT])
        pages = Page.objects.filter(pk__in=[mark.page_id for mark in first]).specific()
        mine = {page.pk for page in pages if may_confirm(page, self.user)}
        return [_row(mark) for mark in first if mark.page_id in mine][: LIMIT + 1]

    def more_link(self) -> str:
        return reverse("freshness:report")


def _row(mark: Overdue) -> Row:
    return Row(
        title=mark.page.draft_title,
        link=reverse("freshness:confirm", args=[mark.page_id]),
        overdue_since=mark.since,
    )

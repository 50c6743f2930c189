from typing import Any

from django.urls import reverse
from wagtail.permissions import page_permission_policy

from cms.editorial.dashboard.panel import LIMIT, DashboardPanel, Row
from cms.editorial.translating.behind import behind


class BehindPanel(DashboardPanel):
    """Translations whose source has changed since they were last saved, for those who edit."""

    name = "behind"
    heading = "Translations to bring up to date"
    icon = "globe"
    order = 160

    def rows(self) -> list[Row]:
        mine = page_permission_policy.instances_user_has_permission_for(self.user, "change")
        found = behind(mine).select_related("locale").order_by("source_written_at", "pk")
        return [_row(page) for page in found[: LIMIT + 1]]


def _row(page: Any) -> Row:
    return Row(
        title=page.draft_title,
        link=reverse("wagtailadmin_pages:edit", args=[page.pk]),
        detail=f"{page.locale}; its source changed",
        since=page.source_written_at,
    )

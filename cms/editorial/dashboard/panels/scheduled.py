from django.db.models import BigIntegerField
from django.db.models.functions import Cast
from wagtail.models import Revision
from wagtail.permissions import page_permission_policy

from cms.editorial.dashboard.panel import LIMIT, DashboardPanel, Row
from cms.editorial.dashboard.review_row import edit_link


class ScheduledPanel(DashboardPanel):
    """What goes live by itself, the next first."""

    name = "scheduled"
    heading = "Scheduled"
    icon = "calendar"
    order = 130

    def rows(self) -> list[Row]:
        waiting = Revision.page_revisions.filter(approved_go_live_at__isnull=False)
        seen = page_permission_policy.explorable_instances(self.user).values("pk")
        found = waiting.annotate(page_id=Cast("object_id", BigIntegerField())).filter(
            page_id__in=seen
        )
        found = found.order_by("approved_go_live_at", "pk").defer("content")
        return [_row(revision) for revision in found.defer("content")[: LIMIT + 1]]


def _row(revision: Revision) -> Row:
    return Row(
        title=revision.object_str,
        link=edit_link(revision.object_id),
        until=revision.approved_go_live_at,
    )

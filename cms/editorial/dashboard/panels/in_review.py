from django.urls import reverse
from django.utils import timezone

from cms.editorial.dashboard.panel import LIMIT, DashboardPanel, Row
from cms.editorial.dashboard.review_row import review_link
from cms.editorial.models.task_state import GatedTaskState
from cms.editorial.notifications.reminding import overdue_since


class InReviewPanel(DashboardPanel):
    """What the person wrote or submitted, and others have to decide on."""

    name = "mine_in_review"
    heading = "Yours, in review"
    icon = "hourglass"
    order = 120

    def rows(self) -> list[Row]:
        mine = GatedTaskState.objects.open().filter(barred=self.user)
        found = mine.select_related("revision", "task").order_by("started_at", "pk")
        return [_row(state) for state in found[: LIMIT + 1]]

    def more_link(self) -> str:
        return reverse("wagtailadmin_reports:workflow")


def _row(state: GatedTaskState) -> Row:
    return Row(
        title=state.revision.object_str,
        link=review_link(state.revision.object_id),
        detail=state.task.name,
        since=state.started_at,
        overdue_since=overdue_since(state, timezone.now()),
    )

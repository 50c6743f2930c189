from django.urls import reverse
from django.utils import timezone

from cms.editorial.dashboard.panel import LIMIT, DashboardPanel, Row
from cms.editorial.dashboard.review_row import person_name, review_link
from cms.editorial.models.task_state import GatedTaskState
from cms.editorial.notifications.reminding import overdue_since


class WaitingPanel(DashboardPanel):
    """What the person may decide on, the longest waiting first."""

    name = "waiting_for_me"
    heading = "Awaiting your review"
    order = 100

    def rows(self) -> list[Row]:
        mine = GatedTaskState.objects.decidable_by(self.user)
        related = ("revision", "task", "workflow_state__requested_by")
        return [
            _row(state)
            for state in mine.select_related(*related).order_by("started_at", "pk")[: LIMIT + 1]
        ]

    def more_link(self) -> str:
        return reverse("wagtailadmin_reports:workflow_tasks") + "?reviewable=true"


def _row(state: GatedTaskState) -> Row:
    by = state.workflow_state.requested_by
    return Row(
        title=state.revision.object_str,
        link=review_link(state.revision.object_id),
        detail=f"{state.task.name}, submitted by {person_name(by)}" if by else state.task.name,
        since=state.started_at,
        overdue_since=overdue_since(state, timezone.now()),
    )

from wagtail.permissions import page_permission_policy

from cms.editorial.dashboard.panel import LIMIT, DashboardPanel, Row
from cms.editorial.dashboard.review_row import review_link
from cms.editorial.leaving.stranded import stranded
from cms.editorial.models.task_state import GatedTaskState


class StrandedPanel(DashboardPanel):
    """Reviews that nobody can end, for those who can do something about it."""

    name = "stranded"
    heading = "Nobody is left to decide"
    icon = "warning"
    order = 90

    def rows(self) -> list[Row]:
        if not self._can_help():
            return []
        states = stranded().select_related("revision", "task").prefetch_related("groups")
        return [_row(state) for state in states[: LIMIT + 1]]

    def note(self) -> str:
        return "Add somebody to the group, or take the page out of review and submit it anew."

    def _can_help(self) -> bool:
        people = self.user.has_perm("auth.change_user")
        return bool(people or page_permission_policy.user_has_permission(self.user, "publish"))


def _row(state: GatedTaskState) -> Row:
    names = ", ".join(group.name for group in state.groups.all()) or "nobody any more"
    return Row(
        title=state.revision.object_str,
        link=review_link(state.revision.object_id),
        detail=f"{state.task.name}, sent to {names}",
        since=state.started_at,
    )

from django.db.models import CharField, Exists, F, OuterRef, Q
from django.db.models.functions import Cast
from wagtail.models import WorkflowState
from wagtail.permissions import page_permission_policy

from cms.editorial.dashboard.panel import LIMIT, DashboardPanel, Row
from cms.editorial.dashboard.review_row import edit_link, person_name
from cms.editorial.leaving.stranded import BARRED
from cms.editorial.models.task_state import GatedTaskState


class RejectedPanel(DashboardPanel):
    """What the person wrote or submitted and was asked to change, with the words of the request.

    For those who edit also what nobody is left of who wrote it.
    """

    name = "rejected"
    heading = "Changes are asked for"
    icon = "edit"
    order = 110

    def rows(self) -> list[Row]:
        sent_back = GatedTaskState.objects.filter(
            Q(pk__in=BARRED.objects.filter(user=self.user).values("gatedtaskstate"))
            | self._left_behind(),
            status=GatedTaskState.STATUS_REJECTED,
            workflow_state__status=WorkflowState.STATUS_NEEDS_CHANGES,
            workflow_state__current_task_state=F("pk"),
        )
        found = sent_back.select_related("revision", "task", "finished_by")
        return [_row(state) for state in found.order_by("-finished_at", "-pk")[: LIMIT + 1]]

    def _left_behind(self) -> Q:
        """Pages of which all authors have left, for those who can go on with them."""
        mine = page_permission_policy.instances_user_has_permission_for(self.user, "change")
        ids = mine.annotate(key=Cast("pk", CharField())).values("key")
        wrote = BARRED.objects.filter(gatedtaskstate=OuterRef("pk"), user__is_active=True)
        return Q(~Exists(wrote), workflow_state__object_id__in=ids)


def _row(state: GatedTaskState) -> Row:
    by = state.finished_by
    return Row(
        title=state.revision.object_str,
        link=edit_link(state.revision.object_id),
        detail=f"{state.task.name}, by {person_name(by)}" if by else state.task.name,
        since=state.finished_at,
        quote=state.comment,
    )

"""Whoever may decide on a review that began without them: who joined a group that was asked, or
whose account was opened again. Asked each minute, so it is the same by whatever way they came."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from cms.editorial.leaving.stranded import ASKED, SUPPORTERS, able_in
from cms.editorial.mails.jobs import ask_reviewers
from cms.editorial.models.notification import Notification
from cms.editorial.models.task_state import GatedTaskState
from cms.editorial.notifications.choices import Event


def tell_newcomers() -> int:
    """Ask them as the others were asked, each once; how many mails were sent."""
    return sum(ask_reviewers.call(pk) for pk in unheard().values_list("pk", flat=True))


def unheard() -> QuerySet[GatedTaskState]:
    """Open stages on which somebody may decide who was not told that it waits."""
    state = OuterRef(OuterRef("pk"))
    asked = Q(group__in=ASKED.objects.filter(gatedtaskstate=state).values("group"))
    asked |= Q(group__in=SUPPORTERS.objects.filter(gatedtaskstate=state).values("group"))
    told = Notification.objects.filter(event=Event.SUBMITTED, task_state=state)
    newcomers = able_in(state).filter(asked).exclude(user__in=told.values("recipient"))
    return GatedTaskState.objects.open().filter(Exists(newcomers)).order_by("started_at", "pk")

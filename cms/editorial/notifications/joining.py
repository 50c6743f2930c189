"""Whoever may decide on a review that began without them: who joined a group that was asked, or
whose account was opened again. Asked each minute, so it is the same by whatever way they came."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from cms.editorial.leaving.stranded import ASKED, SUPPORTERS, able_in
from cms.editorial.models.notification import Notification
from cms.editorial.models.task_state import GatedTaskState
from cms.editorial.notifications.asking import asking
from cms.editorial.notifications.choices import Event
from cms.editorial.notifications.mailing import mail
from cms.editorial.notifications.notify import write_down
from cms.editorial.notifications.still_asked import asked


def tell_newcomers() -> int:
    """Ask them as the others were asked, each once and in one mail; how many mails were sent."""
    states = list(unheard())
    if not states:
        return 0
    for state in states:
        write_down(asking(state), asked(state))
    return mail(Notification.objects.filter(event=Event.SUBMITTED, task_state__in=states))


def unheard() -> QuerySet[GatedTaskState]:
    """Open stages on which somebody may decide who was not told that it waits."""
    state = OuterRef(OuterRef("pk"))
    in_group = Q(group__in=ASKED.objects.filter(gatedtaskstate=state).values("group"))
    in_group |= Q(group__in=SUPPORTERS.objects.filter(gatedtaskstate=state).values("group"))
    told = Notification.objects.filter(event=Event.SUBMITTED, task_state=state)
    newcomers = able_in(state).filter(in_group).exclude(user__in=told.values("recipient"))
    return GatedTaskState.objects.open().filter(Exists(newcomers)).order_by("started_at", "pk")

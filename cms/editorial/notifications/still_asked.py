from django.contrib.auth.models import User
from django.db.models import QuerySet

from cms.editorial.eligibility import eligible
from cms.editorial.models.notification import Notification
from cms.editorial.models.task_state import GatedTaskState
from cms.editorial.notifications.choices import Event

ASKING = (Event.SUBMITTED, Event.REMINDED, Event.LEFT)


def asked(state: GatedTaskState) -> QuerySet[User]:
    """Who could decide on this stage now, and has not done so."""
    barred = state.barred.values_list("pk", flat=True)
    given = state.decisions.approvals().filter(person__isnull=False)
    approved = given.values_list("person_id", flat=True)
    return eligible(state.groups_asked(), {*barred, *approved})


def is_still_asked(notification: Notification) -> bool:
    """False for a mail that would ask for what is done, or somebody who may not do it any more."""
    state = notification.task_state
    if state is None:
        return True
    if state.status != GatedTaskState.STATUS_IN_PROGRESS:
        return False
    if notification.event not in ASKING:
        return True
    return asked(state).filter(pk=notification.recipient_id).exists()

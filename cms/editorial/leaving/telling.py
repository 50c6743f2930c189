"""Who is told that reviews were left to them, and who that nobody is left."""

from django.contrib.auth.models import Group, User
from django.db.models import Q, QuerySet
from django_tasks import task
from wagtail.models import ModelLogEntry

from cms.editorial.freshness.people import lead
from cms.editorial.leaving.stranded import stranded
from cms.editorial.models.notification import Notification
from cms.editorial.models.task_state import GatedTaskState
from cms.editorial.notifications.choices import Event
from cms.editorial.notifications.notify import Told, notify
from cms.editorial.notifications.still_asked import asked
from cms.editorial.roles.names import Role


@task()
def tell_leaving(entry_id: int) -> int:
    """Tell those who are asked still, of each review that somebody left; how many mails."""
    entry = ModelLogEntry.objects.get(pk=entry_id)
    person, name = entry.data["person"], entry.data["name"]
    states = GatedTaskState.objects.open().filter(pk__in=entry.data["states"])
    sent = 0
    for state in states.select_related("workflow_state", "task"):
        told = _told(Event.LEFT, f"stage:{state.pk}:without:{person}", state, {"name": name})
        sent += notify(told, asked(state).exclude(pk=person))
    return sent + tell_stranded()


def tell_stranded() -> int:
    """Tell publishers and administrators of each stage, once, that nobody can end it."""
    known = Notification.objects.filter(event=Event.STRANDED, task_state__isnull=False)
    new = stranded().exclude(pk__in=known.values("task_state"))
    return sum(
        notify(_told(Event.STRANDED, f"stage:{state.pk}", state, {}), who_can_help())
        for state in new.select_related("workflow_state", "task")
    )


def who_can_help() -> QuerySet[User]:
    administrators = Q(groups__name=Role.ADMINISTRATOR) | Q(is_superuser=True)
    helping = User.objects.filter(administrators, is_active=True)
    return User.objects.filter(Q(pk__in=helping) | Q(pk__in=lead()))


def _told(event: Event, about: str, state: GatedTaskState, context: dict[str, str]) -> Told:
    groups: list[Group] = state.groups_asked()
    names = ", ".join(f"“{group.name}”" for group in groups) or "nobody any more"
    page = state.workflow_state.content_object
    return Told(event, about, page, {"state": state, "asked": names} | context, task_state=state)

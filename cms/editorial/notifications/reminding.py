"""Reviews that wait too long: who was asked is reminded, and later the publishers are told."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone

from cms.editorial.freshness.people import lead
from cms.editorial.models.notification import Notification
from cms.editorial.models.task_state import GatedTaskState
from cms.editorial.notifications.choices import Event
from cms.editorial.notifications.notify import Told, notify
from cms.editorial.notifications.still_asked import asked


def overdue_after() -> timedelta | None:
    """How long a review may wait; none: as long as it likes."""
    days = settings.REVIEW_REMINDER_DAYS
    return timedelta(days=days) if days else None


def overdue_since(state: GatedTaskState, now: datetime) -> datetime | None:
    """Since when a review that waits has waited too long; none if it has not."""
    allowed = overdue_after()
    due = state.started_at + allowed if allowed else None
    return due if due and due <= now else None


def remind() -> int:
    """Tell of each stage once that it is late, and once that it is very late."""
    return _remind() + _escalate()


def _remind() -> int:
    states = _waiting_for(settings.REVIEW_REMINDER_DAYS, Event.REMINDED)
    return sum(notify(_told(Event.REMINDED, state), asked(state)) for state in states)


def _escalate() -> int:
    states = _waiting_for(settings.REVIEW_ESCALATION_DAYS, Event.ESCALATED)
    return sum(
        notify(_told(Event.ESCALATED, state), lead().exclude(pk__in=asked(state)))
        for state in states
    )


def _waiting_for(days: int, event: Event) -> QuerySet[GatedTaskState]:
    """Stages open for so many days of which nobody was told so yet; none if there is no limit."""
    if not days:
        return GatedTaskState.objects.none()
    since = timezone.now() - timedelta(days=days)
    told = Notification.objects.filter(event=event, task_state__isnull=False)
    late = GatedTaskState.objects.open().filter(started_at__lte=since)
    return late.exclude(pk__in=told.values("task_state")).select_related("workflow_state", "task")


def _told(event: Event, state: GatedTaskState) -> Told:
    return Told(
        event,
        f"stage:{state.pk}",
        state.workflow_state.content_object,
        {"state": state},
        task_state=state,
    )

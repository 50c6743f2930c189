from datetime import timedelta
from typing import Any, Self

from django.contrib.auth.models import User
from django.db import models
from django.db.models import Q
from django.utils import timezone
from wagtail.models import TaskState

MAILED_WITHIN = timedelta(days=3)
"""What could not be mailed for longer than this is in the admin only."""


class NotificationQuerySet(models.QuerySet[Any]):
    def of(self, user: User) -> Self:
        return self.filter(recipient=user)

    def unread(self) -> Self:
        """Not those that asked for a decision that was given meanwhile."""
        asks_still = Q(task_state=None) | Q(task_state__status=TaskState.STATUS_IN_PROGRESS)
        return self.filter(asks_still, read_at=None)

    def unsent(self) -> Self:
        since = timezone.now() - MAILED_WITHIN
        wanted = self.filter(by_mail=True, mailed_at=None, created_at__gte=since)
        return wanted.filter(recipient__is_active=True)

    def mark_read(self) -> int:
        return self.filter(read_at=None).update(read_at=timezone.now())

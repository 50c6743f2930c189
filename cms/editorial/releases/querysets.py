from datetime import datetime
from typing import Any, Self

from django.db import models

from cms.editorial.releases.choices import State


class ReleaseQuerySet(models.QuerySet[Any]):
    def open(self) -> Self:
        return self.filter(state__in=State.open())

    def scheduled(self) -> Self:
        return self.filter(state=State.SCHEDULED)

    def due(self, now: datetime) -> Self:
        return self.scheduled().filter(scheduled_for__lte=now).order_by("scheduled_for", "pk")


class MemberQuerySet(models.QuerySet[Any]):
    def waiting(self) -> Self:
        """Those whose page is kept by an open release."""
        return self.filter(is_open=True)

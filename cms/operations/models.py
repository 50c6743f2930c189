from datetime import timedelta
from typing import Self

from django.db import models
from django.utils import timezone

FRESH = timedelta(seconds=30)


class HeartbeatQuerySet(models.QuerySet["Heartbeat"]):
    def fresh(self) -> Self:
        return self.filter(at__gt=timezone.now() - FRESH)


class Heartbeat(models.Model):
    """When each worker process last said that it is alive; a row leaves when its worker stops."""

    worker = models.CharField(max_length=100, unique=True)
    at = models.DateTimeField()

    objects = HeartbeatQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.worker} at {self.at:%Y-%m-%d %H:%M:%S}"

from datetime import timedelta

from django.db import models
from django.utils import timezone

from cms.webhooks.choices import Purpose
from cms.webhooks.models.endpoint import Endpoint

KEPT = timedelta(days=30)
EXCERPT = 1000


class AttemptQuerySet(models.QuerySet["Attempt"]):
    def outdated(self) -> "AttemptQuerySet":
        return self.filter(started_at__lt=timezone.now() - KEPT)


class Attempt(models.Model):
    """One try to deliver one edition, as it went; kept for thirty days."""

    endpoint = models.ForeignKey(Endpoint, on_delete=models.CASCADE, related_name="attempts")
    purpose = models.CharField(max_length=10, choices=Purpose.choices, default=Purpose.DELIVERY)
    seq = models.BigIntegerField(null=True, help_text="The edition; none for a test.")
    message_id = models.CharField(max_length=100)
    started_at = models.DateTimeField(default=timezone.now, db_index=True)
    milliseconds = models.PositiveIntegerField()
    status = models.PositiveSmallIntegerField(null=True, help_text="HTTP status, if any came.")
    error = models.CharField(max_length=500, blank=True)
    excerpt = models.TextField(blank=True, max_length=EXCERPT, help_text="How the answer began.")

    objects = AttemptQuerySet.as_manager()

    class Meta:
        ordering = ["-started_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.message_id}: {self.status or self.error}"

    @property
    def succeeded(self) -> bool:
        return self.status is not None and 200 <= self.status < 300

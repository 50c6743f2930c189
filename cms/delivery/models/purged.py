from datetime import timedelta

from django.db import models
from django.utils import timezone

LONGEST_PAUSE = timedelta(minutes=5)


class Purged(models.Model):
    """How far the shared cache has been told of the ledger. One row, made when that begins."""

    seq = models.BigIntegerField()
    turnover = models.TextField(
        blank=True, default="", help_text="Of what the cache was told that changed without edition."
    )
    failures = models.PositiveIntegerField(default=0)
    retry_at = models.DateTimeField(null=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name_plural = "purged"

    def __str__(self) -> str:
        return f"purged up to {self.seq}"

    @property
    def may_be_tried(self) -> bool:
        return self.retry_at is None or self.retry_at <= timezone.now()

    def advance(self, seq: int, turnover: str) -> None:
        self.seq, self.turnover, self.failures, self.retry_at = seq, turnover, 0, None
        self.save()

    def fail(self) -> None:
        """Try again soon at first, and then every few minutes."""
        pause = min(timedelta(seconds=2 ** min(self.failures, 12)), LONGEST_PAUSE)
        self.failures += 1
        self.retry_at = timezone.now() + pause
        self.save()

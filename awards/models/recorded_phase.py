from datetime import datetime

from django.db import models

from awards.choices import CyclePhase


class RecordedPhaseQuerySet(models.QuerySet["RecordedPhase"]):
    def due(self, now: datetime) -> "RecordedPhaseQuerySet":
        """Those of which the days say something else by now."""
        return self.filter(until__lte=now)


class RecordedPhase(models.Model):
    """Where a public year stands, as readers were told.

    The row is what makes it so, not the clock: the worker changes it when its moment comes, and a
    publication of the year does.
    """

    year = models.OneToOneField(
        "awards.AwardYearPage", on_delete=models.CASCADE, related_name="recorded_phase"
    )
    phase = models.CharField(max_length=20, choices=CyclePhase.choices)
    until = models.DateTimeField(null=True, db_index=True)
    since = models.DateTimeField(auto_now=True)

    objects = RecordedPhaseQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.year_id}: {self.phase}"

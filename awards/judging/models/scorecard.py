from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from awards.judging.choices import Points


class ScorecardQuerySet(models.QuerySet["Scorecard"]):
    def finished(self) -> "ScorecardQuerySet":
        return self.exclude(finished_at=None)

    def counting(self) -> "ScorecardQuerySet":
        """Finished, by who still judges, and without a conflict that was declared later."""
        appointed = self.finished().filter(judge__revoked_at=None)
        conflicted = models.Q(nomination__conflicts__judge=models.F("judge"))
        return appointed.exclude(conflicted)


class Scorecard(models.Model):
    """What one judge says of one entry."""

    judge = models.ForeignKey("awards.Judge", on_delete=models.CASCADE, related_name="scorecards")
    nomination = models.ForeignKey(
        "awards.Nomination", on_delete=models.CASCADE, related_name="scorecards"
    )
    comment = models.TextField(blank=True)
    saved_at = models.DateTimeField(auto_now=True)
    finished_at = models.DateTimeField(null=True)

    objects: Any = models.Manager.from_queryset(ScorecardQuerySet)()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["judge", "nomination"], name="awards_one_scorecard_per_entry"
            )
        ]

    def __str__(self) -> str:
        return f"{self.judge} on {self.nomination}"


class Score(models.Model):
    scorecard = models.ForeignKey(Scorecard, on_delete=models.CASCADE, related_name="scores")
    criterion = models.ForeignKey(
        "awards.AwardCriterion", on_delete=models.CASCADE, related_name="scores"
    )
    points = models.PositiveSmallIntegerField(
        choices=Points.choices,
        validators=[MinValueValidator(min(Points)), MaxValueValidator(max(Points))],
    )

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["scorecard", "criterion"], name="awards_one_score_per_criterion"
            ),
            models.CheckConstraint(
                condition=models.Q(points__range=(min(Points), max(Points))),
                name="awards_points_in_range",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.criterion}: {self.points}"

"""The parts of a progress update; see `sealing` for how long they can be changed."""

from typing import Any

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from plan.choices import ActionStatus
from plan.models.finding import Finding
from plan.models.sealing import SealedPartQuerySet, Unalterable, is_sealed

PAGE = "plan.ProgressPage"


class SealedPart(models.Model):
    page_id: int

    objects = models.Manager.from_queryset(SealedPartQuerySet)()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if is_sealed(self.page_id):
            raise Unalterable
        super().save(*args, **kwargs)


class ActionProgress(SealedPart, Orderable):
    """How one action stood on the day of the update."""

    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="action_statuses")
    number = models.CharField("action", max_length=20)
    status = models.CharField(max_length=20, choices=ActionStatus.choices)
    note = models.CharField(
        max_length=300, blank=True, help_text="In a sentence; needed where it is discontinued."
    )

    panels = [
        FieldRowPanel([FieldPanel("number"), FieldPanel("status")]),
        FieldPanel("note"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "action"

    def __str__(self) -> str:
        return f"{self.number}: {self.get_status_display()}"


class IndicatorReading(SealedPart, Orderable):
    """A value that was measured. Left empty, it says nothing and is not shown."""

    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="readings")
    indicator = models.CharField(max_length=60)
    value = models.DecimalField(max_digits=16, decimal_places=2, null=True, blank=True)
    measured_on = models.DateField(
        null=True, blank=True, help_text="Empty: the day of this update."
    )

    panels = [
        FieldPanel("indicator"),
        FieldRowPanel([FieldPanel("value"), FieldPanel("measured_on")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "measured value"

    def __str__(self) -> str:
        return f"{self.indicator}: {self.value}"


class ProgressFigure(SealedPart, Orderable):
    """A number worth telling that is no indicator."""

    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="figures")
    figure = models.CharField(max_length=40, help_text="As it is read out: “214”.")
    label = models.CharField(max_length=200, help_text="What it counts: employers who signed up.")

    panels = [FieldRowPanel([FieldPanel("figure"), FieldPanel("label")])]

    class Meta(Orderable.Meta):
        verbose_name = "figure"

    def __str__(self) -> str:
        return f"{self.figure} {self.label}"


class ProgressEvidence(SealedPart, Finding):
    """What shows that the update is right."""

    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="evidence")

    class Meta(Orderable.Meta):
        verbose_name = "evidence"

    def __str__(self) -> str:
        return self.statement

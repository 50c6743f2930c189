"""What an employer can win in one year, and by what it is judged."""

from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from awards.cycle.row_keys import LONGEST, free_key

YEAR = "awards.AwardYearPage"


class Keyed(Orderable):
    """A row of a year that other rows point to, and that is the same in all its languages."""

    key = models.CharField(max_length=LONGEST, blank=True, default="", db_default="")

    class Meta(Orderable.Meta):
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self.key:
            others = type(self)._base_manager.filter(year_id=self.year_id).exclude(pk=self.pk)
            self.key = free_key(self.name, others.values_list("key", flat=True))
        super().save(*args, **kwargs)


class AwardCategory(Keyed):
    year = ParentalKey(YEAR, on_delete=models.CASCADE, related_name="categories")
    name = models.CharField(max_length=100)
    description = models.TextField(blank=True, help_text="What it honors, in a sentence or two.")
    who_may_win = models.TextField(
        blank=True, help_text="Employers with fewer than 50 employees, for example."
    )

    panels = [
        FieldPanel("key"),
        FieldPanel("name"),
        FieldPanel("description"),
        FieldPanel("who_may_win"),
    ]

    class Meta(Keyed.Meta):
        verbose_name = "category"
        verbose_name_plural = "categories"

    def __str__(self) -> str:
        return self.name


class AwardCriterion(Keyed):
    year = ParentalKey(YEAR, on_delete=models.CASCADE, related_name="criteria")
    name = models.CharField(max_length=100, help_text="Reach")
    asks = models.TextField(
        help_text="What is asked of whoever nominates, and what the judges look at."
    )
    weight = models.PositiveSmallIntegerField(
        validators=[MinValueValidator(1), MaxValueValidator(100)],
        help_text="In percent. Together they make 100.",
    )

    panels = [
        FieldPanel("key"),
        FieldRowPanel([FieldPanel("name"), FieldPanel("weight")]),
        FieldPanel("asks"),
    ]

    class Meta(Keyed.Meta):
        verbose_name = "criterion"
        verbose_name_plural = "criteria"

    def __str__(self) -> str:
        return self.name

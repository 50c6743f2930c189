from typing import Any

from django.db import models
from django.utils.text import slugify
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel
from wagtail.models import Orderable

from plan.choices import Direction


class Indicator(Orderable):
    """What a strategy is measured by. Its values are reported by progress updates.

    Updates name it by `key`, which is made of the name and stays once it is public: rows of a page
    can have other primary keys after a revision is published.
    """

    strategy = ParentalKey("plan.StrategyPage", on_delete=models.CASCADE, related_name="indicators")
    key = models.SlugField(max_length=60, editable=False, blank=True)
    name = models.CharField(max_length=150, help_text="Employers with a written career ladder")
    unit = models.CharField(max_length=40, blank=True, help_text="employers, percent, dollars")
    direction = models.CharField(
        max_length=10, choices=Direction.choices, default=Direction.UP, verbose_name="good is"
    )
    baseline_value = models.DecimalField(max_digits=16, decimal_places=2, null=True, blank=True)
    baseline_date = models.DateField("measured on", null=True, blank=True)
    target_value = models.DecimalField(max_digits=16, decimal_places=2, null=True, blank=True)
    target_date = models.DateField("to be reached by", null=True, blank=True)
    source = models.CharField(max_length=300, blank=True, help_text="Who measures it, and how.")

    panels = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("unit"), FieldPanel("direction")]),
        FieldRowPanel([FieldPanel("baseline_value"), FieldPanel("baseline_date")]),
        FieldRowPanel([FieldPanel("target_value"), FieldPanel("target_date")]),
        FieldPanel("source"),
        HelpPanel("The values on the way are reported with progress updates."),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "indicator"

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        if not self._is_public():
            self.key = proposed_key(self.name)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.key = self.key or proposed_key(self.name)
        super().save(*args, **kwargs)

    def _is_public(self) -> bool:
        mine = Indicator.objects.filter(strategy_id=self.strategy_id, key=self.key)
        return bool(self.key) and mine.filter(strategy__live=True).exists()


def proposed_key(name: str) -> str:
    return slugify(name)[:60].strip("-")

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable


class Finding(Orderable):
    """What somebody found out, and where that can be read."""

    statement = models.TextField(help_text="What was found, in a sentence.")
    figure = models.CharField(
        max_length=40, blank=True, help_text="As it is read out: “94 percent”."
    )
    source = models.CharField(max_length=300, help_text="The study or survey.")
    publisher = models.CharField(max_length=200, blank=True, help_text="Who published it.")
    year = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=[MinValueValidator(1900), MaxValueValidator(2100)]
    )
    link = models.URLField(blank=True, max_length=500)

    panels = [
        FieldPanel("statement"),
        FieldRowPanel([FieldPanel("figure"), FieldPanel("year")]),
        FieldRowPanel([FieldPanel("source"), FieldPanel("publisher")]),
        FieldPanel("link"),
    ]

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.statement

"""The ordered parts of a profile: outcomes, quotes, best practices, photos."""

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable

from cms.content.blocks.text import PROSE

PROFILE = "awards.AwardProfilePage"


class Outcome(Orderable):
    profile = ParentalKey(PROFILE, on_delete=models.CASCADE, related_name="outcomes")
    label = models.CharField(max_length=200, help_text="What was measured: promotions.")
    value = models.CharField(max_length=40, help_text="38")
    unit = models.CharField(max_length=40, blank=True, help_text="people, percent, dollars")
    period = models.CharField(max_length=60, blank=True, help_text="2023 to 2025")

    panels = [
        FieldPanel("label"),
        FieldRowPanel([FieldPanel("value"), FieldPanel("unit"), FieldPanel("period")]),
    ]

    def __str__(self) -> str:
        return f"{self.label}: {self.value} {self.unit}".strip()


class Quote(Orderable):
    profile = ParentalKey(PROFILE, on_delete=models.CASCADE, related_name="quotes")
    text = models.TextField()
    speaker = models.CharField(max_length=200, blank=True)
    job_title = models.CharField(max_length=200, blank=True)

    panels = [
        FieldPanel("text"),
        FieldRowPanel([FieldPanel("speaker"), FieldPanel("job_title")]),
    ]

    def __str__(self) -> str:
        return self.text


class BestPractice(Orderable):
    profile = ParentalKey(PROFILE, on_delete=models.CASCADE, related_name="best_practices")
    title = models.CharField(max_length=200)
    text = RichTextField(blank=True, features=PROSE)

    panels = [FieldPanel("title"), FieldPanel("text")]

    def __str__(self) -> str:
        return self.title


class Photo(Orderable):
    """A photo in a profile; its alternative text is the image's unless it has its own here."""

    profile = ParentalKey(PROFILE, on_delete=models.CASCADE, related_name="photos")
    image = models.ForeignKey("content.PublicImage", on_delete=models.PROTECT, related_name="+")
    alt_text = models.CharField(
        max_length=300, blank=True, help_text="Empty: the description of the image is used."
    )
    caption = models.CharField(max_length=300, blank=True)
    consent_date = models.DateField(
        null=True, blank=True, help_text="When the people shown agreed to be published."
    )

    panels = [
        FieldPanel("image"),
        FieldPanel("alt_text"),
        FieldRowPanel([FieldPanel("caption"), FieldPanel("consent_date")]),
    ]

    def __str__(self) -> str:
        return self.caption or str(self.image)

    @property
    def alt(self) -> str:
        return self.alt_text or self.image.alt

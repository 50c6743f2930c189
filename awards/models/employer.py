from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, TitleFieldPanel
from wagtail.admin.widgets import SlugInput

from awards.choices import EmployerSize


class Employer(models.Model):
    name = models.CharField(max_length=200, unique=True)
    slug = models.SlugField(
        max_length=200, unique=True, help_text="Used in addresses and by other sites."
    )
    industry = models.ForeignKey(
        "awards.Industry", null=True, blank=True, on_delete=models.PROTECT, related_name="employers"
    )
    county = models.ForeignKey(
        "awards.County", null=True, blank=True, on_delete=models.PROTECT, related_name="employers"
    )
    size = models.CharField(max_length=20, blank=True, choices=EmployerSize.choices)
    website = models.URLField(blank=True)
    logo = models.ForeignKey(
        "content.PublicImage", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    panels = [
        FieldRowPanel(
            [TitleFieldPanel("name", targets=["slug"]), FieldPanel("slug", widget=SlugInput)]
        ),
        FieldRowPanel([FieldPanel("industry"), FieldPanel("county"), FieldPanel("size")]),
        FieldPanel("website"),
        FieldPanel("logo"),
    ]

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

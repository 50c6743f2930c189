from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from toolkit.choices import ResourceKind


class Resource(Orderable):
    """Something an employer can download or open: a file or a link."""

    page = ParentalKey("toolkit.ToolkitPage", on_delete=models.CASCADE, related_name="resources")
    title = models.CharField(max_length=200)
    description = models.TextField(blank=True, max_length=500)
    kind = models.CharField(max_length=20, choices=ResourceKind.choices, default=ResourceKind.GUIDE)
    language = models.CharField(
        max_length=10, default="en", help_text="Language code: en, es.", verbose_name="language"
    )
    file = models.ForeignKey(
        "content.File", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    url = models.URLField(blank=True, max_length=500, verbose_name="address")
    last_checked = models.DateField(
        null=True, blank=True, help_text="When somebody last made sure that it is still right."
    )

    panels = [
        FieldPanel("title"),
        FieldPanel("description"),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("language"), FieldPanel("last_checked")]),
        FieldPanel("file"),
        FieldPanel("url"),
    ]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        super().clean()
        if bool(self.file_id) == bool(self.url):
            raise ValidationError("Give a file or an address, and only one of them.")

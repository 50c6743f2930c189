from typing import Any

from django.contrib.auth.models import Group
from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, TitleFieldPanel
from wagtail.admin.widgets import SlugInput

from cms.editorial.roles.reviewers import reviewers_group


class Workgroup(models.Model):
    """A body that carries the plan out."""

    name = models.CharField(max_length=100, unique=True)
    slug = models.SlugField(
        max_length=100, unique=True, help_text="Used in addresses and by other sites."
    )
    description = models.TextField(blank=True, max_length=1000)
    reviewers = models.ForeignKey(
        Group,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="workgroups",
        help_text="Who approves the strategies that this workgroup leads. "
        "Empty: a group is made when the workgroup is saved.",
    )
    contact_name = models.CharField(
        max_length=100, blank=True, help_text="A function rather than a person, if possible."
    )
    contact_email = models.EmailField(blank=True)

    panels = [
        MultiFieldPanel(
            [
                TitleFieldPanel("name", targets=["slug"]),
                FieldPanel("slug", widget=SlugInput),
                FieldPanel("description"),
            ],
            heading="Workgroup",
        ),
        MultiFieldPanel(
            [FieldPanel("contact_name"), FieldPanel("contact_email")], heading="Contact"
        ),
        FieldPanel("reviewers"),
    ]

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.reviewers = reviewers_group(self.name, self.reviewers)
        if kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], "reviewers"}
        super().save(*args, **kwargs)

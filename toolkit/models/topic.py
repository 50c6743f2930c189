from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, TitleFieldPanel
from wagtail.admin.widgets import SlugInput

from cms.content.models import NamedInLanguages, NameTranslation, names_panel, one_name_each


class Topic(NamedInLanguages):
    name = models.CharField(max_length=100, unique=True)
    slug = models.SlugField(max_length=100, unique=True)

    panels = [
        TitleFieldPanel("name", targets=["slug"]),
        FieldPanel("slug", widget=SlugInput),
        names_panel(),
    ]

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class TopicTranslation(NameTranslation):
    topic = ParentalKey(Topic, on_delete=models.CASCADE, related_name="translations")

    class Meta:
        verbose_name = "translation"
        constraints = one_name_each("topic", "toolkit_topic")

from typing import Any

from django.db import models
from django.http import Http404, HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Locale, Page

from cms.content.blocks import BodyBlock
from cms.content.models import PublicPage


class HomePage(PublicPage):
    """Deviation from Wagtail: what a front page in another language does not lead to, that of the
    default language does; `in_the_language_asked_for` decides whether it is shown."""

    headline = models.CharField(max_length=200, blank=True)
    lead = models.TextField(blank=True, max_length=600, help_text="What this site is about.")
    hero_image = models.ForeignKey(
        "content.PublicImage", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    body = StreamField(BodyBlock(required=False), blank=True)

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "home.ContentPage",
        "home.FAQPage",
        "plan.PlanPage",
        "toolkit.ToolkitIndexPage",
        "awards.AwardsIndexPage",
    ]
    max_count_per_parent = 1
    template = "home/home_page.html"
    page_description = "The front page of the site."

    content_panels = [
        *Page.content_panels,
        MultiFieldPanel(
            [FieldPanel("headline"), FieldPanel("lead"), FieldPanel("hero_image")],
            heading="Opening",
            icon="home",
        ),
        FieldPanel("body"),
    ]

    several = _("home pages")

    class Meta:
        verbose_name = _("home page")

    def route(self, request: HttpRequest, path_components: list[str]) -> Any:
        try:
            return super().route(request, path_components)
        except Http404:
            source = self.get_translation_or_none(Locale.get_default()) if path_components else None
            if source is None or source.pk == self.pk:
                raise
            return source.route(request, path_components)

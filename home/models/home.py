from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from cms.content.blocks import BodyBlock
from cms.content.models import PublicPage


class HomePage(PublicPage):
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

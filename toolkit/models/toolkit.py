from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import TaggedItemBase
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from cms.content.blocks import BodyBlock
from cms.content.models import PublicPage
from toolkit.choices import Audience


class ToolkitTag(TaggedItemBase):
    content_object = ParentalKey(
        "toolkit.ToolkitPage", on_delete=models.CASCADE, related_name="tagged_items"
    )


class ToolkitPage(PublicPage):
    audience = models.CharField(max_length=20, choices=Audience.choices, default=Audience.EMPLOYER)
    topic = models.ForeignKey(
        "toolkit.Topic", null=True, blank=True, on_delete=models.PROTECT, related_name="pages"
    )
    body = StreamField(BodyBlock(required=False), blank=True)
    tags = ClusterTaggableManager(through=ToolkitTag, blank=True)

    parent_page_types = ["toolkit.ToolkitIndexPage"]
    subpage_types: list[str] = []
    template = "toolkit/toolkit_page.html"
    page_description = "One subject of the toolkit, with its resources."

    search_fields = [
        *PublicPage.search_fields,
        index.SearchField("body"),
    ]
    content_panels = [
        *Page.content_panels,
        FieldRowPanel([FieldPanel("audience"), FieldPanel("topic")], heading="For whom"),
        FieldPanel("body"),
        InlinePanel("resources", heading="Resources", label="Resource", icon="download"),
        FieldPanel("tags"),
    ]

    several = _("toolkit pages")

    class Meta:
        verbose_name = _("toolkit page")

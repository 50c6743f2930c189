from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page

from cms.content.blocks.text import PROSE
from cms.content.models import PublicPage


class Urgency(models.TextChoices):
    CALM = "calm", "For information"
    URGENT = "urgent", "Urgent"


class NoticePage(PublicPage):
    urgency = models.CharField(max_length=10, choices=Urgency.choices, default=Urgency.CALM)
    valid_until = models.DateField(null=True, blank=True)
    text = RichTextField(features=PROSE)

    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    template = "noticeboard/notice_page.html"

    content_panels = [
        *Page.content_panels,
        FieldPanel("urgency"),
        FieldPanel("valid_until"),
        FieldPanel("text"),
    ]

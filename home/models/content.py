from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from cms.content.blocks import BodyBlock
from cms.content.models import PublicPage


class ContentPage(PublicPage):
    body = StreamField(BodyBlock(required=False), blank=True)

    parent_page_types = ["home.HomePage", "home.ContentPage"]
    subpage_types = ["home.ContentPage"]
    template = "home/content_page.html"
    page_description = "Any further page: about us, a survey, procurements, jobs."

    search_fields = [
        *PublicPage.search_fields,
        index.SearchField("body"),
    ]
    content_panels = [*Page.content_panels, FieldPanel("body")]

    several = _("pages")

    class Meta:
        verbose_name = _("page")

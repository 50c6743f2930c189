from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page

from cms.content.blocks.text import PROSE
from cms.content.models import PublicPage


class ToolkitIndexPage(PublicPage):
    introduction = RichTextField(blank=True, features=PROSE)

    show_in_menus_default = True
    parent_page_types = ["home.HomePage"]
    subpage_types = ["toolkit.ToolkitPage"]
    template = "toolkit/toolkit_index_page.html"
    page_description = "The front page of the Upskilling Toolkit."

    content_panels = [*Page.content_panels, FieldPanel("introduction")]

    several = _("toolkits")

    class Meta:
        verbose_name = _("toolkit")

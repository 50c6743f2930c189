from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from cms.content.blocks.text import PROSE
from cms.content.models import PublicPage


class ToolkitIndexPage(PublicPage):
    """Deviation from Wagtail: at “resources/” below it stands the list of all that it offers."""

    introduction = RichTextField(blank=True, features=PROSE)

    show_in_menus_default = True
    parent_page_types = ["home.HomePage"]
    subpage_types = ["toolkit.ToolkitPage"]
    own_steps = ("resources",)
    template = "toolkit/toolkit_index_page.html"
    page_description = "The front page of the Upskilling Toolkit."

    content_panels = [*Page.content_panels, FieldPanel("introduction")]

    several = _("toolkits")

    class Meta:
        verbose_name = _("toolkit")

    def route(self, request: HttpRequest, path_components: list[str]) -> Any:
        if self.live and tuple(path_components) == self.own_steps:
            return RouteResult(self, kwargs={"all_resources": True})
        return super().route(request, path_components)

    def get_template(self, request: HttpRequest, *args: Any, **kwargs: Any) -> str:
        return "toolkit/downloads.html" if kwargs.get("all_resources") else self.template

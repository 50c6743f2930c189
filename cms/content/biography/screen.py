from datetime import datetime
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.http import urlencode
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cms.content.biography.telling import tell
from cms.editorial.reviewing.access import page_for
from cms.editorial.signed_in import signed_in


class BiographyView(WagtailAdminTemplateMixin, TemplateView):
    """For whoever may see the drafts of the page; `before` leads to what is older."""

    template_name = "content/biography/screen.html"
    page_title = "Biography"
    header_icon = "history"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.page = page_for(signed_in(request), kwargs["page_id"])

    def get_page_subtitle(self) -> str:
        return str(self.page.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        edit = {
            "url": reverse("wagtailadmin_pages:edit", args=[self.page.pk]),
            "label": self.get_page_subtitle(),
        }
        return [*super().get_breadcrumbs_items(), edit, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        portion = tell(self.page, _moment(self.request.GET.get("before", "")))
        here = reverse("biography", args=[self.page.pk])
        earlier = portion.earlier and urlencode({"before": portion.earlier.isoformat()})
        return super().get_context_data(**kwargs) | {
            "page": self.page,
            "portion": portion,
            "earlier_url": f"{here}?{earlier}" if earlier else "",
            "newest_url": here if "before" in self.request.GET else "",
        }


def _moment(text: str) -> datetime | None:
    """What is no moment with its zone begins with the newest."""
    try:
        moment = parse_datetime(text)
    except ValueError:
        return None
    return moment if moment and moment.tzinfo else None

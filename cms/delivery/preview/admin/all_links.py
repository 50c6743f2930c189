"""Every preview link that works now, by person: for who looks after people."""

from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.generic import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from cms.delivery.models import PreviewToken
from cms.delivery.preview.admin.access import require_people_manager
from cms.delivery.preview.admin.listing import listed_of_person
from cms.editorial.signed_in import signed_in


class AllLinksView(WagtailAdminTemplateMixin, View):
    template_name = "delivery/admin/all_links.html"
    page_title = "Preview links"
    header_icon = "view"

    def get(self, request: HttpRequest) -> HttpResponse:
        require_people_manager(signed_in(request))
        return self.render_to_response(self.get_context_data())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        tokens = PreviewToken.objects.valid().select_related("issued_by", "release")
        ordered = list(tokens.order_by("issued_by__username", "-issued_at"))
        pages = Page.objects.in_bulk({token.page_id for token in ordered if token.page_id})
        people = groupby(ordered, key=lambda token: token.issued_by)
        return super().get_context_data(**kwargs) | {
            "people": [
                (person, [listed_of_person(token, pages.get(token.page_id or 0)) for token in own])
                for person, own in people
            ]
        }

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cms.editorial.refusals import Refusal
from cms.editorial.reviewing.access import page_for
from cms.editorial.reviewing.deciding import NewerText, decide
from cms.editorial.reviewing.outcome import outcome
from cms.editorial.reviewing.seen import Seen
from cms.editorial.reviewing.shown import Shown
from cms.editorial.signed_in import signed_in

CONFLICT = 409


class ReviewView(WagtailAdminTemplateMixin, View):
    """GET shows the text and what is known about it; POST decides on exactly that text."""

    template_name = "editorial/review/screen.html"
    page_title = "Review"
    header_icon = "check"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.page = page_for(signed_in(request), kwargs["page_id"])

    def get(self, request: HttpRequest, page_id: int) -> HttpResponse:
        return self.render_to_response(self.get_context_data())

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        comment = request.POST.get("comment", "").strip()
        action = request.POST.get("action", "")
        try:
            seen = Seen.posted(request.POST)
            state = decide(self.page, signed_in(request), action, comment, seen)
        except Refusal as refusal:
            return self.refused(refusal, comment)
        messages.success(request, outcome(self.page, state))
        return redirect("wagtailadmin_home")

    def refused(self, refusal: Refusal, comment: str) -> HttpResponse:
        """The comment stays on the screen. After a newer text the buttons are gone: it has to be
        opened first."""
        context = self.get_context_data(
            refusal=str(refusal), comment=comment, outdated=isinstance(refusal, NewerText)
        )
        return self.render_to_response(context, status=CONFLICT)

    def get_page_subtitle(self) -> str:
        return str(self.page.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        title = self.get_page_subtitle()
        return [*super().get_breadcrumbs_items(), {"url": "", "label": "Review", "sublabel": title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown = Shown(self.page, signed_in(self.request))
        return super().get_context_data(**kwargs) | {
            "page": self.page,
            "shown": shown,
            "here": reverse("editorial_review:screen", args=[self.page.pk]),
        }

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.formats import date_format
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from cms.editorial.freshness.admin.forms import ConfirmForm
from cms.editorial.freshness.confirm import confirm
from cms.editorial.freshness.people import answering_group, may_confirm
from cms.editorial.models.confirmation import Confirmation
from cms.editorial.refusals import Refusal
from cms.editorial.signed_in import signed_in


class ConfirmView(WagtailAdminTemplateMixin, View):
    """GET shows what is to be confirmed, and changes nothing; POST confirms it."""

    template_name = "editorial/freshness/confirm.html"
    page_title = "Still correct?"
    header_icon = "calendar-check"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.page = get_object_or_404(Page, pk=kwargs["page_id"]).specific
        if not may_confirm(self.page, signed_in(request)):
            raise PermissionDenied
        self.form = ConfirmForm(request.POST if request.method == "POST" else None)

    def get(self, request: HttpRequest, page_id: int) -> HttpResponse:
        return self.render_to_response(self.get_context_data())

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        if not self.form.is_valid():
            return self.get(request, page_id)
        try:
            day = self.form.cleaned_data["review_by"]
            told = confirm(self.page, signed_in(request), day)
        except Refusal as refusal:
            messages.error(request, str(refusal))
        else:
            until = date_format(told.review_by)
            messages.success(request, f"“{self.title}” is confirmed; checked again by {until}.")
        back = get_valid_next_url_from_request(request)
        return redirect(back or reverse("freshness:report"))

    @property
    def title(self) -> str:
        return str(self.page.get_admin_display_title())

    def get_page_subtitle(self) -> str:
        return self.title

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse("freshness:report"), "label": "To be checked"},
            {"url": "", "label": self.page_title, "sublabel": self.title},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "page": self.page,
            "form": self.form,
            "owner": answering_group(self.page),
            "may_edit": self.page.permissions_for_user(self.request.user).can_edit(),
            "confirmations": Confirmation.objects.filter(page=self.page.pk).order_by("-pk")[:10],
        }

"""Taking an approved text off the schedule, from the page's history."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.admin import messages
from wagtail.admin.views.pages.revisions import RevisionsUnscheduleView
from wagtail.admin.viewsets.pages import base_page_viewset

from cms.editorial.admin.ending_form import ReasonForm
from cms.editorial.refusals import Refusal
from cms.editorial.signed_in import signed_in
from cms.editorial.verbs.unschedule import unschedule


class UnscheduleView(RevisionsUnscheduleView):
    """Deviations from Wagtail, which only clears the date: it is our verb, so the approval is given
    up, its reason is kept, and those whom it concerns are told."""

    template_name = "editorial/admin/unschedule.html"
    page_title = "Take off the schedule"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        title = self.get_page_subtitle()
        edit = reverse(self.edit_url_name, args=[self.object.pk])
        here = {"url": "", "label": self.page_title, "sublabel": title}
        return [*self.breadcrumbs_items, {"url": edit, "label": title}, here]

    def get_page_subtitle(self) -> str:
        return str(self.object.get_admin_display_title())

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.form = ReasonForm(request.POST if request.method == "POST" else None)
        self.form.fields["reason"].help_text = "Its authors are told."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"form": self.form}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.form.is_valid():
            return self.render_to_response(self.get_context_data())
        try:
            unschedule(self.object, signed_in(request), self.form.cleaned_data["reason"])
        except Refusal as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, f"“{self.get_object_display_title()}” is not scheduled.")
        return redirect(self.get_next_url())


def connect() -> None:
    """Wagtail offers views per page type; this one is for all that have no views of their own."""
    base_page_viewset.revisions_unschedule_view_class = UnscheduleView

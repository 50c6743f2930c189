"""Pages are put in order by dragging them in a list, which has no form to ask in.

So the reason is asked for before the list can be dragged, once a day for each section, and kept in
the session; each move has it in its row of the log. A request without a reason is refused.
"""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic.edit import FormView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.pages.listing import ExplorableIndexView
from wagtail.admin.views.pages.ordering import SetPagePositionView
from wagtail.models import Page

from cms.content.reasons.form import ReasonForLog
from cms.content.reasons.public import are_public

KEPT = "reason_for_order"
UNPROCESSABLE = 422

stock_list, stock_move = ExplorableIndexView.get, SetPagePositionView.post


def connect() -> None:
    ExplorableIndexView.get = ask_before_ordering
    SetPagePositionView.post = move


class OrderingView(WagtailAdminTemplateMixin, FormView[ReasonForLog]):
    """Asks why the pages of a section are put in another order."""

    form_class = ReasonForLog
    template_name = "content/reasons/ordering.html"
    page_title = "Sort menu order"
    header_icon = "list-ul"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.section = get_object_or_404(Page, pk=kwargs["page_id"]).specific
        if not self.section.permissions_for_user(request.user).can_reorder_children():
            raise PermissionDenied

    def form_valid(self, form: ReasonForLog) -> HttpResponse:
        keep_for_today(self.request, self.section, form.cleaned_data["reason"])
        return redirect(sorted_list(self.section))

    def get_page_subtitle(self) -> str:
        return str(self.section.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        here = self.get_page_subtitle()
        above = {"url": reverse("wagtailadmin_explore", args=[self.section.pk]), "label": here}
        return [*super().get_breadcrumbs_items(), above, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"section": self.section}


def sorted_list(section: Page) -> str:
    return f"{reverse('wagtailadmin_explore', args=[section.pk])}?ordering=ord"


def keep_for_today(request: HttpRequest, section: Page, reason: str) -> None:
    day = timezone.localdate().isoformat()
    request.session[KEPT] = {"section": section.pk, "day": day, "reason": reason}


def kept_today(request: HttpRequest, section: Page) -> str:
    kept = request.session.get(KEPT) or {}
    is_of_today = kept.get("day") == timezone.localdate().isoformat()
    return str(kept["reason"]) if is_of_today and kept.get("section") == section.pk else ""


def ask_before_ordering(
    view: Any, request: HttpRequest, parent_page_id: int | None = None
) -> HttpResponse:
    section = Page.objects.filter(pk=parent_page_id).first()
    if section and request.GET.get("ordering") == "ord" and must_be_asked(request, section):
        return redirect("reasons_ordering", section.pk)
    listed: HttpResponse = stock_list(view, request, parent_page_id)
    return listed


def must_be_asked(request: HttpRequest, section: Page) -> bool:
    tester = section.permissions_for_user(request.user)
    return (
        bool(tester.can_reorder_children())
        and section.get_descendants().live().exists()
        and not kept_today(request, section)
    )


def move(view: Any, request: HttpRequest, page_to_move_id: int) -> HttpResponse:
    page = get_object_or_404(Page, pk=page_to_move_id)
    if are_public([page]):
        reason = request.POST.get("reason") or kept_today(request, page.get_parent())
        form = ReasonForLog({"reason": reason})
        if not form.is_valid():
            said = " ".join(map(str, form.errors["reason"]))
            return HttpResponse(said, status=UNPROCESSABLE, content_type="text/plain")
    done: HttpResponse = stock_move(view, request, page_to_move_id)
    return done

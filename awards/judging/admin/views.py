from typing import Any

from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import View
from django.views.generic.edit import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from awards.deciding.announce import may_announce
from awards.judging.admin.forms import InvitationForm
from awards.judging.coordination import is_coordinator
from awards.judging.invite import invite
from awards.judging.models import Conflict, Judge
from awards.judging.progress import progress
from awards.judging.results import results
from awards.judging.revoke import revoke
from awards.judging.sealing import is_sealed, phase_of
from awards.models import AwardYearPage
from awards.wording import source_of
from cms.editorial.refusals import Refusal
from cms.editorial.signed_in import signed_in


class JudgingAdminView(WagtailAdminTemplateMixin, FormView[Form]):
    """The coordinators' view of a year's judging: who judges, how far they are, what came of it."""

    template_name = "awards/judging/admin.html"
    page_title = "Judging"
    header_icon = "pick"
    form_class = InvitationForm

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.page = get_object_or_404(AwardYearPage, pk=kwargs["year"])
        self.year = source_of(self.page)
        user: Any = request.user
        if not is_coordinator(user):
            raise PermissionDenied

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {
            "year": self.year,
            "language": self.page.locale.language_code,
        }

    def form_valid(self, form: Any) -> HttpResponse:
        user: Any = self.request.user
        try:
            judge = invite(self.year, user, form.invitation())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
            return self.form_invalid(form)
        messages.success(self.request, f"The invitation is on its way to {judge}.")
        return redirect("award_judging:year", self.year.pk)

    def get_page_subtitle(self) -> str:
        return str(self.year)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        edit = reverse("wagtailadmin_pages:edit", args=[self.year.pk])
        here = {"url": "", "label": self.page_title, "sublabel": str(self.year)}
        return [*super().get_breadcrumbs_items(), {"url": edit, "label": str(self.year)}, here]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user: Any = self.request.user
        judges = list(self.year.judges.select_related("user", "year"))
        appointed = [judge for judge in judges if judge.revoked_at is None]
        conflicts = Conflict.objects.filter(judge__in=appointed)
        sealed = is_sealed(self.year)
        return super().get_context_data(**kwargs) | {
            "year": self.year,
            "may_announce": may_announce(self.year, user),
            "phase": phase_of(self.year),
            "judges": judges,
            "appointed": appointed,
            "rows": progress(self.year, appointed),
            "conflicts": conflicts.select_related("judge", "nomination"),
            "is_sealed": sealed,
            "results": [] if sealed else results(self.year),
        }


class RevokeView(View):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, year: int, pk: int) -> HttpResponse:
        judge = get_object_or_404(Judge.objects.select_related("year"), year=year, pk=pk)
        revoke(judge, signed_in(request))
        messages.success(request, f"{judge} does not judge any more.")
        return redirect("award_judging:year", year)

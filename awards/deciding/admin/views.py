from typing import Any

from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import View
from django.views.generic.edit import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from awards.deciding.admin.forms import SelectionForm
from awards.deciding.announce import announce
from awards.deciding.models import Selection
from awards.deciding.profile import make_profile
from awards.deciding.select import select
from awards.deciding.standing_year import year_of
from awards.judging.coordination import is_coordinator
from awards.judging.models import Scorecard
from awards.judging.sealing import is_sealed
from awards.models import AwardYearPage
from awards.nominating.models import Nomination
from cms.editorial.refusals import Refusal
from cms.editorial.signed_in import signed_in


class EntryAdminView(WagtailAdminTemplateMixin, FormView[Form]):
    """One entry: its case, what the judges said once that is unsealed, and the decision."""

    template_name = "awards/deciding/entry.html"
    page_title = "Entry"
    header_icon = "pick"
    form_class = SelectionForm

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        judged = Nomination.objects.sent().select_related("year", "category")
        self.entry = get_object_or_404(judged, year=kwargs["year"], reference=kwargs["reference"])
        user: Any = request.user
        if not is_coordinator(user):
            raise PermissionDenied
        kept = Selection.objects.filter(nomination=self.entry)
        self.selection = kept.select_related("profile", "decided_by").first()

    def get_initial(self) -> dict[str, Any]:
        kept = self.selection
        if kept is None:
            return {}
        return {"state": kept.state, "reason": kept.reason, "kind_word": kept.kind_word}

    def form_valid(self, form: Form) -> HttpResponse:
        user: Any = self.request.user
        try:
            kept = select(self.entry, user, **form.cleaned_data)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
            return self.form_invalid(form)
        messages.success(self.request, f"{self.entry.employer_name}: {kept.get_state_display()}.")
        return redirect(self.request.path)

    def get_page_subtitle(self) -> str:
        return str(self.entry.employer_name)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        above = reverse("award_judging:year", args=[self.entry.year_id])
        here = {"url": "", "label": self.page_title, "sublabel": self.entry.employer_name}
        return [*super().get_breadcrumbs_items(), {"url": above, "label": "Judging"}, here]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        sealed = is_sealed(year_of(self.entry))
        cards = Scorecard.objects.counting().filter(nomination=self.entry)
        shown = cards.select_related("judge").prefetch_related("scores__criterion")
        return super().get_context_data(**kwargs) | {
            "entry": self.entry,
            "selection": self.selection,
            "answers": self.entry.answers.all(),
            "figures": self.entry.figures.all(),
            "is_sealed": sealed,
            "cards": [] if sealed else shown,
        }


class ProfileView(View):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, year: int, reference: str) -> HttpResponse:
        """From a winner to its draft."""
        chosen = Selection.objects.filter(nomination__year=year, nomination__reference=reference)
        try:
            page = make_profile(get_object_or_404(chosen), signed_in(request))
        except Refusal as refusal:
            messages.error(request, str(refusal))
            return redirect("award_deciding:entry", year, reference)
        messages.success(request, "This draft was made from the nomination. It is yours to finish.")
        return redirect("wagtailadmin_pages:edit", page.pk)


class AnnounceView(View):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, year: int) -> HttpResponse:
        """Put the release of the year on the schedule."""
        page = get_object_or_404(AwardYearPage, pk=year)
        try:
            release = announce(page, signed_in(request))
        except Refusal as refusal:
            messages.error(request, str(refusal))
            return redirect("award_judging:year", year)
        at = timezone.localtime(release.scheduled_for)
        messages.success(request, f"All winners go live on {at:%-d %B %Y at %H:%M}.")
        return redirect("releases:release", release.pk)

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_protect
from django.views.generic import View
from wagtail.log_actions import log

from awards.judging.conflict_form import ConflictForm
from awards.judging.declare import declare
from awards.judging.entries import entries_of, entry_of
from awards.judging.models import Scorecard
from awards.judging.refusals import NotJudging, NotYourEntry
from awards.judging.said import said
from awards.judging.score import finish, save
from awards.judging.scoring_form import ScoringForm
from awards.judging.sealing import is_judging
from awards.judging.way_in import ByAccount, ByLink
from awards.nominating.files.handing_out import OPENED, handed_out
from awards.wording import Wording
from cms.editorial.links.screen import CONFLICT, GONE, PRIVATE
from cms.editorial.refusals import Refusal


@method_decorator(csrf_protect, name="dispatch")
class JudgingView(View):
    """What a judge sees. It is never kept, and a GET changes nothing but that it was opened."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        year, token = kwargs.pop("year", None), kwargs.pop("token", "")
        self.way = ByAccount(year) if year else ByLink(token)
        response = self.way.refusal(request) or self._answer(request, *args, **kwargs)
        for name, value in PRIVATE.items():
            response.headers[name] = value
        return response

    def _answer(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.judge = self.way.judge(request)
        if self.judge.is_over:
            return self.page("over", status=GONE)
        if request.method != "HEAD":
            self.judge.note_that_seen()
        try:
            return super().dispatch(request, *args, **kwargs)
        except NotYourEntry as refusal:
            return self.page("not_yours", status=404, problem=said(refusal))

    @cached_property
    def wording(self) -> Wording:
        """Of the year, in the language that is spoken here."""
        return Wording.of(self.judge.year)

    def page(self, name: str, status: int = 200, **context: Any) -> HttpResponse:
        shared = {
            "judge": self.judge,
            "year": self.judge.year,
            "title": self.wording.page.title,
            "all_entries": self.way.address("entries"),
            "is_judging": is_judging(self.judge.year),
        }
        template = f"awards/judging/{name}.html"
        return render(self.request, template, shared | context, status=status)


class EntriesView(JudgingView):
    def get(self, request: HttpRequest) -> HttpResponse:
        cards = {card.nomination_id: card for card in Scorecard.objects.filter(judge=self.judge)}
        rows = [
            (
                entry,
                self.wording.category(entry.category),
                self.way.address("entry", entry.reference),
                cards.get(entry.pk),
            )
            for entry in entries_of(self.judge)
        ]
        done = sum(bool(card and card.finished_at) for *_, card in rows)
        return self.page("entries", rows=rows, done=done)


class EntryView(JudgingView):
    def get(self, request: HttpRequest, reference: str) -> HttpResponse:
        return self.show(reference)

    def post(self, request: HttpRequest, reference: str) -> HttpResponse:
        if request.POST.get("act") == "conflict":
            return self.keep_out(reference)
        form = ScoringForm(self.judge.year, request.POST)
        if not form.is_valid():
            return self.refuse(reference, 422, " ".join(form.problems()), form)
        try:
            save(self.judge, reference, form.points(), form.cleaned_data["comment"])
            if request.POST.get("act") == "finish":
                finish(self.judge, reference)
        except NotYourEntry:
            raise
        except Refusal as refusal:
            return self.refuse(reference, CONFLICT, said(refusal), form)
        return self.saved(reference)

    def keep_out(self, reference: str) -> HttpResponse:
        form = ConflictForm(self.request.POST)
        if not form.is_valid():
            told = " ".join(map(str, form.errors["reason"]))
            return self.show(reference, 422, problem=f"{form.fields['reason'].label}: {told}")
        try:
            declare(self.judge, reference, form.cleaned_data["reason"])
        except NotJudging as refusal:
            return self.show(reference, CONFLICT, problem=said(refusal))
        return redirect(self.way.address("entries"))

    def saved(self, reference: str) -> HttpResponse:
        if self.wants_json:
            return JsonResponse({"told": _("Saved")})
        if self.request.POST.get("act") == "finish":
            return redirect(self.way.address("entries"))
        return redirect(self.way.address("entry", reference) + "#scores")

    def refuse(self, reference: str, status: int, told: str, form: ScoringForm) -> HttpResponse:
        if self.wants_json:
            return JsonResponse({"told": told}, status=status)
        return self.show(reference, status, problem=told, form=form)

    @property
    def wants_json(self) -> bool:
        return self.request.headers.get("Accept") == "application/json"

    def show(self, reference: str, status: int = 200, **context: Any) -> HttpResponse:
        entry = entry_of(self.judge, reference)
        card = Scorecard.objects.filter(judge=self.judge, nomination=entry).first()
        wording = self.wording
        answers = entry.answers.select_related("criterion")
        scores = card.scores.select_related("criterion") if card else ()
        shown = {
            "entry": entry,
            "category": wording.category(entry.category),
            "card": card,
            "answers": [
                (each, each.criterion and wording.criterion(each.criterion)) for each in answers
            ],
            "scores": [(each, wording.criterion(each.criterion)) for each in scores],
            "figures": entry.figures.all(),
            "files": [
                (file, self.way.address("file", reference, str(file.pk)))
                for file in entry.attachments.all()
            ],
            "form": ScoringForm.of(self.judge.year, card),
            "here": self.way.address("entry", reference),
        }
        return self.page("entry", status, **shown | context)


class FileView(JudgingView):
    """A file of an entry that the judge may see, to be saved."""

    def get(self, request: HttpRequest, reference: str, pk: int) -> HttpResponse:
        entry = entry_of(self.judge, reference)
        found = get_object_or_404(entry.attachments.select_related("content"), pk=pk)
        if request.method != "HEAD":
            told = {"attachment": found.pk, "judge": self.judge.pk}
            log(entry, OPENED, user=self.judge.user, data=told)
        return handed_out(found)

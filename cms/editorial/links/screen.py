from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy
from django.views.decorators.csrf import csrf_protect
from django.views.generic import View

from cms.editorial.links.answer import answer
from cms.editorial.links.answer_form import LONGEST, AnswerForm
from cms.editorial.links.points import points_of
from cms.editorial.links.shown import ShownText
from cms.editorial.links.standing import Standing, standing
from cms.editorial.links.tokens import find
from cms.editorial.models.review_link import ReviewLink
from cms.editorial.refusals import (
    LinkOver,
    PointsMissing,
    ReasonMissing,
    Refusal,
    TextChanged,
    TooManyAnswers,
)

GONE = 410
CONFLICT = 409
UNPROCESSABLE = 422
PRIVATE = {
    "Cache-Control": "no-store, private",
    "X-Robots-Tag": "noindex, nofollow",
    "Referrer-Policy": "same-origin",
}
"""Not `no-referrer`: with it browsers send `Origin: null`, and the form would be refused."""

SAID = {
    LinkOver: gettext_lazy("This link does not open the text any more, so nothing was kept."),
    TextChanged: gettext_lazy(
        "The text was changed since you opened it, so nothing was kept. Look at it again."
    ),
    TooManyAnswers: gettext_lazy(
        "There are too many answers by this link; write to whoever sent it."
    ),
}
"""In the reader's language; what staff are told of a refusal is its own."""
FOR_READERS = (PointsMissing, ReasonMissing)
"""Their details are."""


def said(refusal: Refusal) -> str:
    if isinstance(refusal, FOR_READERS):
        return refusal.detail
    return str(SAID.get(type(refusal), refusal))


@method_decorator(csrf_protect, name="dispatch")
class LinkView(View):
    """A GET shows the text and notes that it was seen; only a POST with its form answers."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        try:
            self.link = find(kwargs["token"])
        except ReviewLink.DoesNotExist:
            raise Http404("No review link has this address.") from None
        state = standing(self.link)
        if state is Standing.OPEN:
            response = super().dispatch(request, *args, **kwargs)
        else:
            context = {"link": self.link, "outdated": state is Standing.OUTDATED}
            response = render(request, "editorial/links/gone.html", context, status=GONE)
        for name, value in PRIVATE.items():
            response.headers[name] = value
        return response

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        ReviewLink.objects.filter(pk=self.link.pk, first_seen_at=None).update(
            first_seen_at=timezone.now()
        )
        return self.show(token)

    def head(self, request: HttpRequest, token: str) -> HttpResponse:
        return HttpResponse()

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        form = AnswerForm(request.POST, asked=points_of(self.link))
        words = request.POST.get("text", "").replace("\0", "")[:LONGEST]
        written = {"written": words, "ticked": request.POST.getlist("points")}
        if not form.is_valid():
            return self.show(token, UNPROCESSABLE, problem=form.problem, **written)
        try:
            answer(self.link, **form.said())
        except Refusal as refusal:
            return self.show(token, CONFLICT, problem=said(refusal), **written)
        return redirect(reverse("review_link:screen", args=[token]) + "#answers")

    def show(self, token: str, status: int = 200, **context: Any) -> HttpResponse:
        shown = {
            "link": self.link,
            "shown": ShownText(self.request, self.link),
            "answers": self.link.answers.all(),
            "points": points_of(self.link),
            "here": reverse("review_link:screen", args=[token]),
        }
        return render(self.request, "editorial/links/screen.html", shown | context, status=status)

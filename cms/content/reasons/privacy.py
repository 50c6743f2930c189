"""Who may see a page, or what lies in a collection: asked in the window that asks for it."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from wagtail.admin.forms.collections import CollectionViewRestrictionForm
from wagtail.admin.forms.pages import PageViewRestrictionForm
from wagtail.admin.views import collection_privacy
from wagtail.admin.views.page_privacy import SetPrivacyView
from wagtail.log_actions import log
from wagtail.models import Collection, CollectionViewRestriction

from cms.content.reasons.asking import asked, form_of, with_question
from cms.content.reasons.form import AsksWhy, ReasonForLog
from cms.content.reasons.public import are_public, is_public

DONE = "set_privacy_done"

_reasons: ContextVar[ReasonForLog | None] = ContextVar("reasons", default=None)

stock_form = SetPrivacyView.get_form
stock_window = SetPrivacyView.render_to_response
stock_collection = collection_privacy.set_privacy


class PageForm(AsksWhy, PageViewRestrictionForm):
    pass


class CollectionForm(AsksWhy, CollectionViewRestrictionForm):
    """Made by a function of Wagtail's, which knows of no other form."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.reasons = _reasons.get()


def connect() -> None:
    SetPrivacyView.form_class = PageForm
    SetPrivacyView.get_form = get_form
    SetPrivacyView.render_to_response = render_to_response
    collection_privacy.CollectionViewRestrictionForm = CollectionForm
    collection_privacy.set_privacy = set_privacy


def get_form(view: SetPrivacyView, form_class: Any = None) -> Any:
    form = stock_form(view, form_class)
    form.reasons = form_of(view, lambda view: are_public([view.page]))
    return form


def render_to_response(view: SetPrivacyView, context: Any, **kwargs: Any) -> HttpResponse:
    return asking(stock_window(view, context, **kwargs), context["form"].reasons)


def asking(window: HttpResponse, reasons: ReasonForLog | None) -> HttpResponse:
    """HTML in JSON; none once it is done."""
    told = json.loads(window.content)
    if reasons is None or "html" not in told:
        return window
    return JsonResponse(told | {"html": with_question(told["html"], reasons)})


def set_privacy(request: HttpRequest, collection_id: int) -> HttpResponse:
    """Deviations from Wagtail: asks, and leaves a row of the log."""
    collection = get_object_or_404(Collection, pk=collection_id)
    before = own_restriction(collection)
    reasons = asked(request) if is_public([collection]) else None
    with handing(reasons):
        answer: HttpResponse = stock_collection(request, collection_id)
    if request.method == "POST" and json.loads(answer.content).get("step") == DONE:
        tell(collection, before, own_restriction(collection))
    return asking(answer, reasons)


@contextmanager
def handing(reasons: ReasonForLog | None) -> Iterator[None]:
    token = _reasons.set(reasons)
    try:
        yield
    finally:
        _reasons.reset(token)


def own_restriction(collection: Collection) -> str:
    rows = CollectionViewRestriction.objects.filter(collection=collection)
    return rows.values_list("restriction_type", flat=True).first() or ""


def tell(collection: Collection, before: str, after: str) -> None:
    """In the words in which Wagtail tells it of pages."""
    if not (before or after):
        return
    verb = "create" if not before else "edit" if after else "delete"
    kind = after or before
    title = dict(CollectionViewRestriction.RESTRICTION_CHOICES)[kind]
    data = {"restriction": {"type": kind, "title": str(title)}}
    log(collection, f"wagtail.view_restriction.{verb}", data=data)

"""Wagtail's two ways to unpublish, one page and many, carried out by our verbs."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin import messages
from wagtail.admin.views.pages.unpublish import UnpublishView
from wagtail.models import Page

from cms.editorial.admin.ending_form import EndingForm
from cms.editorial.choices import Ending
from cms.editorial.refusals import Refusal
from cms.editorial.verbs.end import end


def unpublish_page(request: Any, page: Page) -> HttpResponse:
    """What was filled in stays, with what is wrong with it, until it can be done."""
    form = EndingForm(request.POST)
    below = bool(request.POST.get("include_descendants"))
    view = UnpublishView()
    view.setup(request, page.pk)
    view.objects_to_unpublish = [page]
    if not carried_out(form, [page], request.user, below):
        return view.render_to_response(view.get_context_data(ending=form))
    messages.success(request, outcome(form, f"“{page.get_admin_display_title()}” is"))
    return redirect(view.get_next_url())


def unpublish_pages(request: Any, pages: list[Page], action: Any) -> HttpResponse:
    form = EndingForm(request.POST)
    below = action.cleaned_form.cleaned_data["include_descendants"]
    if not carried_out(form, pages, request.user, below):
        return HttpResponse(
            action.render_to_response(action.get_context_data(ending=form)).rendered_content
        )
    count = f"{len(pages)} page{'s are' if len(pages) != 1 else ' is'}"
    messages.success(request, outcome(form, count))
    return redirect(action.next_url)


def carried_out(form: EndingForm, pages: Iterable[Page], user: User, below: bool) -> bool:
    """All or none; what stands in the way is said in the form."""
    if not form.is_valid():
        return False
    try:
        with transaction.atomic():
            for page in pages:
                if Page.objects.filter(pk=page.pk, live=True).exists():
                    end(page, user, **form.cleaned_data, include_descendants=below)
    except Refusal as refusal:
        form.add_error(None, str(refusal))
        return False
    return True


def outcome(form: EndingForm, subject: str) -> str:
    match form.cleaned_data["ending"]:
        case Ending.WITHDRAWN:
            return f"{subject} withdrawn: readable, and marked so."
        case Ending.REPLACED:
            return f"{subject} no longer public: readers are led to the page that you chose."
    return f"{subject} no longer public."


def refuse_to_publish(request: HttpRequest, action: Any) -> HttpResponse:
    messages.error(request, "A page goes live when its review ends: submit each of them.")
    return redirect(action.next_url)

import json
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin import messages
from wagtail.models import Page

from cms.editorial.models.task_state import GatedTaskState
from cms.editorial.refusals import NotInReview, Refusal, TextChanged
from cms.editorial.reviewing.outcome import outcome
from cms.editorial.verbs.stage import open_stage


def decide(request: HttpRequest, page: Page) -> HttpResponse:
    """Carry out the verdict that the reviewer chose in the editor, and say what became of it."""
    try:
        state = open_stage(page)
        _require_seen(request, state)
        _act(request, state)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("wagtailadmin_pages:edit", page.pk)
    messages.success(request, outcome(page, state))
    return redirect("wagtailadmin_home")


def _require_seen(request: HttpRequest, state: GatedTaskState) -> None:
    """The revision in the reviewer's browser must be the one under review."""
    seen = request.POST.get("loaded_revision_id")
    if seen and seen != str(state.revision_id):
        raise TextChanged("You were looking at another revision.")


def _act(request: HttpRequest, state: GatedTaskState) -> None:
    name = request.POST.get("workflow-action-name", "")
    task = state.task.specific
    if name not in {action for action, *_ in task.get_actions(_page(state), request.user)}:
        raise NotInReview
    form = task.get_form_for_action(name)(_extra(request))
    task.on_action(state, request.user, name, **(form.cleaned_data if form.is_valid() else {}))


def _page(state: GatedTaskState) -> Page:
    return state.workflow_state.content_object.specific


def _extra(request: HttpRequest) -> dict[str, Any]:
    try:
        extra = json.loads(request.POST.get("workflow-action-extra-data") or "{}")
    except ValueError:
        return {}
    return extra if isinstance(extra, dict) else {}

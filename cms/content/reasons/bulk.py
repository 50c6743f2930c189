"""What is done to many at once: deleting and moving pages; everything to snippets and files.

Wagtail's actions on snippets and files leave no row of the log, so that is done here, too.
"""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from wagtail.admin.views.bulk_action import BulkAction
from wagtail.log_actions import log
from wagtail.models import Page

from cms.content.reasons.asking import ask_above_the_button, is_answered
from cms.content.reasons.public import are_public, is_public, is_registered

OF_PAGES = {"delete", "move"}
"""The others show no text that was not reviewed, or ask by themselves."""


def connect() -> None:
    ask_above_the_button(BulkAction, whether)


def whether(action: Any) -> bool:
    if action.model is Page:
        return action.action_type in OF_PAGES and are_public(action.get_actionable_objects()[0])
    return is_registered(action.model) and is_public(action.get_actionable_objects()[0])


def ask(request: HttpRequest, objects: Iterable[Model], action: Any) -> HttpResponse | None:
    """Before an action; what it answers is shown instead of doing it."""
    if not is_answered(action, whether):
        shown: HttpResponse = action.render_to_response(action.get_context_data()).render()
        return shown
    if is_registered(action.model):
        tell(objects, request.user, is_gone=action.action_type == "delete")
    return None


def tell(objects: Iterable[Model], user: Any, is_gone: bool) -> None:
    for each in objects:
        verb = "wagtail.delete" if is_gone else "wagtail.edit"
        log(each, verb, user=user, deleted=is_gone, content_changed=not is_gone)

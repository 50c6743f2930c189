from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail import hooks
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from cms.editorial.admin.action_menu import arrange
from cms.editorial.admin.bulk import refuse
from cms.editorial.admin.decide import decide
from cms.editorial.admin.overriding import hooks as hooks_of_overriding
from cms.editorial.admin.reason import ReasonFormatter
from cms.editorial.admin.withdraw import withdraw
from cms.editorial.freshness.admin import hooks as hooks_of_freshness
from cms.editorial.gate import GatedPage

__all__ = ["hooks_of_freshness", "hooks_of_overriding"]

DECISION = "action-workflow-action"


@hooks.register("before_edit_page")
def decide_without_saving(request: HttpRequest, page: Page) -> HttpResponse | None:
    """A verdict is about the revision under review: the form around the buttons is not saved."""
    if request.method == "POST" and DECISION in request.POST and isinstance(page, GatedPage):
        return decide(request, page)
    return None


@hooks.register("before_unpublish_page")
def withdraw_with_reason(request: Any, page: Page) -> HttpResponse | None:
    return withdraw(request, request.user, page) if request.method == "POST" else None


@hooks.register("before_bulk_action")
def one_by_one(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> HttpResponse | None:
    """No page is published or withdrawn in bulk: each has its review, or its reason."""
    if action_type in ("publish", "unpublish") and action.model is Page:
        return refuse(request, action_type, action)
    return None


@hooks.register("construct_page_action_menu")
def arrange_menu(items: list[ActionMenuItem], request: HttpRequest, context: Any) -> None:
    arrange(items)


@hooks.register("register_log_actions")
def register_reasons(actions: LogActionRegistry) -> None:
    actions.register_action("editorial.reason")(ReasonFormatter)

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.admin.widgets import Button
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from cms.editorial.admin import findings_hooks, look_hooks, unsaved_hooks
from cms.editorial.admin.action_menu import arrange
from cms.editorial.admin.decide import decide
from cms.editorial.admin.overriding import hooks as hooks_of_overriding
from cms.editorial.admin.read_only_api import ReadOnlyPages
from cms.editorial.admin.reason import ReasonFormatter, RestoreFormatter, WithdrawFormatter
from cms.editorial.admin.restore import restore_page
from cms.editorial.admin.unpublish import refuse_to_publish, unpublish_page, unpublish_pages
from cms.editorial.admin.withdrawn import restore_button, say
from cms.editorial.audit import hooks as hooks_of_audit
from cms.editorial.dashboard import hooks as hooks_of_dashboard
from cms.editorial.freshness.admin import hooks as hooks_of_freshness
from cms.editorial.gate import GatedPage
from cms.editorial.health import hooks as hooks_of_health
from cms.editorial.leaving.admin import hooks as hooks_of_leaving
from cms.editorial.links.admin import hooks as hooks_of_links
from cms.editorial.machines.admin import hooks as hooks_of_machines
from cms.editorial.notifications.admin import hooks as hooks_of_notifications
from cms.editorial.releases.admin import hooks as hooks_of_releases
from cms.editorial.reviewing import hooks as hooks_of_reviewing
from cms.editorial.roles.matrix.admin import hooks as hooks_of_the_matrix
from cms.editorial.translating.telling import say as say_if_behind

__all__ = [
    "findings_hooks",
    "hooks_of_audit",
    "hooks_of_dashboard",
    "hooks_of_freshness",
    "hooks_of_health",
    "hooks_of_leaving",
    "hooks_of_links",
    "hooks_of_machines",
    "hooks_of_notifications",
    "hooks_of_overriding",
    "hooks_of_releases",
    "hooks_of_reviewing",
    "hooks_of_the_matrix",
    "look_hooks",
    "unsaved_hooks",
]

DECISION = "action-workflow-action"


@hooks.register("before_edit_page")
def decide_without_saving(request: HttpRequest, page: Page) -> HttpResponse | None:
    """A verdict is about the revision under review: the form around the buttons is not saved."""
    if request.method == "POST" and DECISION in request.POST and isinstance(page, GatedPage):
        return decide(request, page)
    if request.method == "GET":
        say(request, page)
        say_if_behind(request, page)
    return None


@hooks.register("construct_admin_api")
def offer_no_actions(router: WagtailAPIRouter) -> None:
    router.register_endpoint("pages", ReadOnlyPages)


@hooks.register("before_unpublish_page")
def end_as_chosen(request: HttpRequest, page: Page) -> HttpResponse:
    return unpublish_page(request, page)


@hooks.register("register_admin_urls")
def register_restoring() -> list[URLPattern]:
    return [path("pages/<int:page_id>/restore/", restore_page, name="editorial_restore")]


@hooks.register("register_page_header_buttons")
def offer_to_restore(page: Page, user: Any, **kwargs: Any) -> Iterator[Button]:
    yield from restore_button(page, user)


@hooks.register("before_bulk_action")
def in_bulk(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> HttpResponse | None:
    """No page is published in bulk: each has its review. Pages are ended together as one is."""
    if action.model is not Page:
        return None
    if action_type == "publish":
        return refuse_to_publish(request, action)
    return unpublish_pages(request, objects, action) if action_type == "unpublish" else None


@hooks.register("construct_page_action_menu")
def arrange_menu(items: list[ActionMenuItem], request: HttpRequest, context: Any) -> None:
    arrange(items, context.get("page"))


@hooks.register("register_log_actions")
def register_reasons(actions: LogActionRegistry) -> None:
    actions.register_action("editorial.reason")(ReasonFormatter)
    actions.register_action("editorial.withdraw")(WithdrawFormatter)
    actions.register_action("editorial.restore")(RestoreFormatter)

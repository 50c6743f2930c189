from typing import Any

from django.urls import URLResolver, include, path
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from cms.editorial.admin.overriding.banner import say_that_nobody_reviewed
from cms.editorial.admin.overriding.menu import BreakGlassItem


@hooks.register("register_admin_urls")
def override_urls() -> list[URLResolver]:
    return [path("overrides/", include("cms.editorial.admin.overriding.urls"))]


@hooks.register("register_page_action_menu_item")
def break_glass_item() -> BreakGlassItem:
    return BreakGlassItem()


@hooks.register("before_edit_page")
def say_so(request: Any, page: Page) -> None:
    if request.method == "GET":
        say_that_nobody_reviewed(request, request.user, page)


@hooks.register("register_log_actions")
def register_override_actions(actions: LogActionRegistry) -> None:
    labels = {
        "override": "Published without approval",
        "review_afterwards": "Approved afterwards",
    }
    for name, label in labels.items():
        actions.register_action(f"editorial.{name}", label, f"{label}.")

from typing import Any

from django.urls import URLResolver, include, path
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import ModelLogEntry, Page

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


class Overridden(LogFormatter):
    """With what the person said: why, or about it."""

    label = "Published without approval"

    def format_message(self, log_entry: ModelLogEntry) -> str:
        said = log_entry.data.get("reason") or log_entry.data.get("comment")
        return f"{self.label}: {said}" if said else f"{self.label}."


class ReviewedAfterwards(Overridden):
    label = "Approved afterwards"


@hooks.register("register_log_actions")
def register_override_actions(actions: LogActionRegistry) -> None:
    actions.register_action("editorial.override")(Overridden)
    actions.register_action("editorial.review_afterwards")(ReviewedAfterwards)

from collections.abc import Iterator

from django.contrib.auth.models import User
from django.http import HttpRequest
from django.urls import URLResolver, include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import ModelLogEntry, Page
from wagtail.permissions import policy_registry

from cms.editorial.freshness.admin.button import ConfirmButton


class ConfirmationFormatter(LogFormatter):
    label = "Confirm to be still correct"

    def format_message(self, log_entry: ModelLogEntry) -> str:
        return f"Still correct; to be checked again by {log_entry.data.get('review_by', '')}"


class ReportItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        policy = policy_registry.get_by_type(Page)
        sees = ("add", "change", "publish", "lock")
        return bool(policy.user_has_any_permission(request.user, sees))


@hooks.register("register_admin_urls")
def freshness_urls() -> list[URLResolver]:
    return [path("to-be-checked/", include("cms.editorial.freshness.admin.urls"))]


@hooks.register("register_reports_menu_item")
def report() -> ReportItem:
    address = reverse("freshness:report")
    return ReportItem(
        "To be checked", address, name="freshness", icon_name="calendar-check", order=750
    )


@hooks.register("register_page_listing_more_buttons")
def in_listings(page: Page, user: User, next_url: str | None = None) -> Iterator[ConfirmButton]:
    yield ConfirmButton(page, user, priority=24)


@hooks.register("register_page_header_buttons")
def in_headers(
    page: Page, user: User, view_name: str, next_url: str | None = None
) -> Iterator[ConfirmButton]:
    yield ConfirmButton(page, user, priority=24)


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    actions.register_action("editorial.confirm")(ConfirmationFormatter)

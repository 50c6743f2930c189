from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLResolver, include, path, reverse
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from cms.delivery.keys.admin import hooks as hooks_of_keys
from cms.delivery.preview.admin.access import MANAGES_PEOPLE
from cms.delivery.preview.admin.buttons import ShareButton, release_buttons

__all__ = ["hooks_of_keys"]


@hooks.register("register_admin_urls")
def preview_link_urls() -> list[URLResolver]:
    return [path("preview-links/", include("cms.delivery.preview.admin.urls"))]


@hooks.register("register_page_listing_more_buttons")
def in_listings(page: Page, user: User, next_url: str | None = None) -> Iterator[ShareButton]:
    yield ShareButton(page, user, priority=5)


@hooks.register("register_page_header_buttons")
def in_headers(
    page: Page, user: User, view_name: str, next_url: str | None = None
) -> Iterator[ShareButton]:
    yield ShareButton(page, user, priority=12)


hooks.register("register_release_buttons", release_buttons)


class AllLinksItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm(MANAGES_PEOPLE))


@hooks.register("register_reports_menu_item")
def all_links() -> AllLinksItem:
    address = reverse("preview_links:all")
    return AllLinksItem("Preview links", address, name="preview-links", icon_name="view", order=950)


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    for name, label in {
        "share": "Shared a preview link",
        "revoke": "Revoked preview links",
    }.items():
        actions.register_action(f"preview.{name}", label, f"{label}.")


@hooks.register("insert_editor_js")
def reload_when_saved(*args: Any) -> str:
    """A front end shows what is saved: its preview follows autosave, not each keystroke."""
    if not settings.PREVIEW_FRONT_ENDS:
        return ""
    return format_html('<script src="{}" defer></script>', static("delivery/preview.js"))

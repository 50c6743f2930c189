from collections.abc import Iterator

from django.contrib.auth.models import User
from django.http import HttpRequest
from django.urls import URLResolver, include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from cms.editorial.releases.admin import log_actions
from cms.editorial.releases.admin.banner import say_with_what_it_goes_live
from cms.editorial.releases.admin.buttons import ReleaseButton
from cms.editorial.releases.admin.in_bulk import AddToReleaseBulkAction
from cms.editorial.releases.admin.view import ICON
from cms.editorial.releases.entitlement import sees_releases
from cms.editorial.signed_in import signed_in

hooks.register("register_bulk_action", AddToReleaseBulkAction)


class ForPeopleOfPages(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return sees_releases(signed_in(request))


@hooks.register("register_admin_urls")
def release_urls() -> list[URLResolver]:
    return [path("releases/", include("cms.editorial.releases.admin.urls"))]


@hooks.register("register_admin_menu_item")
def releases() -> MenuItem:
    address = reverse("releases:index")
    return ForPeopleOfPages("Releases", address, name="releases", icon_name=ICON, order=250)


@hooks.register("register_reports_menu_item")
def calendar() -> MenuItem:
    address = reverse("releases:calendar")
    return ForPeopleOfPages(
        "Calendar", address, name="calendar", icon_name="calendar-alt", order=740
    )


@hooks.register("register_page_listing_more_buttons")
def in_listings(page: Page, user: User, next_url: str | None = None) -> Iterator[ReleaseButton]:
    yield ReleaseButton(page, priority=26)


@hooks.register("register_page_header_buttons")
def in_headers(
    page: Page, user: User, view_name: str, next_url: str | None = None
) -> Iterator[ReleaseButton]:
    yield ReleaseButton(page, priority=26)


@hooks.register("before_edit_page")
def say_so(request: HttpRequest, page: Page) -> None:
    if request.method == "GET":
        say_with_what_it_goes_live(request, page)


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    log_actions.register(actions)

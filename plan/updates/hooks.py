"""What progress updates add to the admin."""

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.models import Page

from plan.models import ProgressPage
from plan.updates.buttons import report_buttons
from plan.updates.deletion import refuse
from plan.updates.listing import ProgressListingViewSet


@hooks.register("register_admin_viewset")
def progress() -> ProgressListingViewSet:
    return ProgressListingViewSet("progress")


@hooks.register("register_page_listing_more_buttons")
def report_in_listings(page: Page, user: User, next_url: str | None = None) -> Iterator[Button]:
    yield from report_buttons(page, user, priority=4)


@hooks.register("register_page_header_buttons")
def report_in_headers(
    page: Page, user: User, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    yield from report_buttons(page, user, priority=8)


@hooks.register("before_create_page")
def remember_what_is_corrected(
    request: HttpRequest, parent_page: Page, page_class: type[Page]
) -> None:
    """The form knows its parent, not the request: see `plan.updates.proposal`."""
    asked = request.GET.get("corrects", "")
    if page_class is ProgressPage and asked.isdecimal():
        parent_page.correcting = int(asked)


@hooks.register("before_delete_page")
def keep_published_updates(request: HttpRequest, page: Page) -> HttpResponse | None:
    return refuse(request, [page])


@hooks.register("before_bulk_action")
def keep_them_in_bulk(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> HttpResponse | None:
    if action_type == "delete" and action.model is Page:
        return refuse(request, objects)
    return None

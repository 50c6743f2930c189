from collections.abc import Iterator

from django.contrib.auth.models import User
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.models import Page

from cms.content.biography.screen import BiographyView


@hooks.register("register_admin_urls")
def biography_urls() -> list[URLPattern]:
    return [path("biography/<int:page_id>/", BiographyView.as_view(), name="biography")]


def button(page: Page, priority: int) -> Button:
    address = reverse("biography", args=[page.pk])
    return Button("Biography", url=address, icon_name="history", priority=priority)


@hooks.register("register_page_listing_more_buttons")
def in_listings(page: Page, user: User, next_url: str | None = None) -> Iterator[Button]:
    yield button(page, priority=40)


@hooks.register("register_page_header_buttons")
def in_headers(
    page: Page, user: User, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    yield button(page, priority=40)

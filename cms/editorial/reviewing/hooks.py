from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import User
from django.urls import URLResolver, include, path, reverse
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.models import Page


@hooks.register("register_admin_urls")
def review_urls() -> list[URLResolver]:
    return [path("review/", include("cms.editorial.reviewing.urls"))]


class ReviewButton(Button):
    """In the menus of a page that is in review."""

    def __init__(self, page: Page, **kwargs: Any) -> None:
        address = reverse("editorial_review:screen", args=[page.pk])
        super().__init__("Review", url=address, icon_name="check", **kwargs)
        self.page = page

    @property
    def show(self) -> bool:
        return bool(self.page.workflow_in_progress)


@hooks.register("register_page_header_buttons")
def in_headers(
    page: Page, user: User, view_name: str, next_url: str | None = None
) -> Iterator[ReviewButton]:
    yield ReviewButton(page, priority=8)

from typing import Any

from django.contrib.auth.models import User
from django.urls import reverse
from wagtail.admin.widgets import Button
from wagtail.models import Page


class ShareButton(Button):
    """In a page's menus, for whoever may see its drafts."""

    def __init__(self, page: Page, **kwargs: Any) -> None:
        super().__init__(
            "Share preview link …",
            url=reverse("preview_links:page", args=[page.pk]),
            icon_name="view",
            **kwargs,
        )
        self.page = page

    def is_shown(self, user: User) -> bool:
        return bool(self.page.permissions_for_user(user).can_edit())

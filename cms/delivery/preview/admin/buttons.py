from typing import Any

from django.contrib.auth.models import User
from django.urls import reverse
from wagtail.admin.widgets import Button
from wagtail.models import Page


class ShareButton(Button):
    """In a page's menus, for whoever may see its drafts."""

    def __init__(self, page: Page, user: User, **kwargs: Any) -> None:
        super().__init__(
            "Share preview link …",
            url=reverse("preview_links:page", args=[page.pk]),
            icon_name="view",
            **kwargs,
        )
        self.page, self.user = page, user

    @property
    def show(self) -> bool:
        return bool(self.page.permissions_for_user(self.user).can_edit())

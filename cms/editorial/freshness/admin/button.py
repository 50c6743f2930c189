from typing import Any

from django.contrib.auth.models import User
from django.urls import reverse
from wagtail.admin.widgets import Button
from wagtail.models import Page

from cms.editorial.freshness.people import may_confirm


class ConfirmButton(Button):
    """In a public page's menus, for whoever may say that it is still correct."""

    def __init__(self, page: Page, user: User, **kwargs: Any) -> None:
        super().__init__(
            "Still correct?",
            url=reverse("freshness:confirm", args=[page.pk]),
            icon_name="calendar-check",
            **kwargs,
        )
        self.page, self.user = page, user

    @property
    def show(self) -> bool:
        page = self.page
        return bool(page.live and not page.alias_of_id and may_confirm(page.specific, self.user))

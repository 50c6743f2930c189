from typing import Any

from django.contrib.auth.models import User
from django.urls import reverse
from wagtail.admin.widgets import Button
from wagtail.models import Page

from cms.editorial.releases.admin.view import ICON
from cms.editorial.releases.embargo import membership


class ReleaseButton(Button):
    """In a page's menus: into a release, or to the one that it is in."""

    def __init__(self, page: Page, **kwargs: Any) -> None:
        self.page = page
        super().__init__("Add to a release …", icon_name=ICON, **kwargs)
        self.url = reverse("releases:add_page", args=[page.pk])

    def is_shown(self, user: User) -> bool:
        tester = self.page.permissions_for_user(user)
        return bool(tester.can_edit() and not self.page.is_root() and not membership(self.page))

from typing import Any

from django.contrib.auth.models import User
from django.urls import reverse
from wagtail.admin.widgets import Button
from wagtail.models import Page

from cms.delivery.preview.releasing import may_see
from cms.editorial.models import Release


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


def release_buttons(release: Release, user: User) -> list[Button]:
    """For whoever may see the draft of every page in it."""
    if not (release.is_open and may_see(user, release)):
        return []
    look = reverse("preview_links:look_at_release", args=[release.pk])
    share = reverse("preview_links:release", args=[release.pk])
    return [
        Button("Preview the release", url=look, attrs={"target": "_blank", "rel": "noopener"}),
        Button("Share the preview …", url=share),
    ]

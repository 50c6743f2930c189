"""What the editor of a withdrawn page shows: that it is withdrawn, and the way back."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.timezone import localtime
from wagtail.admin import messages
from wagtail.admin.widgets import Button
from wagtail.models import Page

from cms.editorial.models import Withdrawal


def say(request: HttpRequest, page: Page) -> None:
    found = Withdrawal.objects.filter(page=page.pk).first()
    if found:
        day = localtime(found.at).strftime("%-d %B %Y")
        messages.warning(
            request,
            f"Withdrawn on {day}: {found.reason} Readers see it with this note, until you "
            "restore it or publish it anew.",
        )


def restore_button(page: Page, user: Any) -> Iterator[Button]:
    tester = page.permissions_for_user(user)
    if tester.can_unpublish() and Withdrawal.objects.filter(page=page.pk).exists():
        url = reverse("editorial_restore", args=(page.pk,))
        yield Button("Restore", url, icon_name="undo", priority=65)

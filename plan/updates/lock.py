from typing import Any

from django.contrib.auth.models import User
from django.urls import reverse
from django.utils.html import format_html
from wagtail.locks import BaseLock


def report_url(strategy_id: int, corrects: int | None = None) -> str:
    """Where an update of a strategy is written, or a correction of an earlier one."""
    address = reverse("wagtailadmin_pages:add", args=["plan", "progresspage", strategy_id])
    return f"{address}?corrects={corrects}" if corrects else address


class SealedLock(BaseLock):
    """On every published update, for everybody: it says what to do instead of editing."""

    def for_user(self, user: User) -> bool:
        return True

    def get_message(self, user: User) -> str:
        markup = (
            "Published for good: an update is never changed. If it is wrong, report a correction. "
            '<span class="buttons"><a class="button button-small button-secondary" href="{}">'
            "Report a correction</a></span>"
        )
        return format_html(markup, report_url(self.object.strategy_id, self.object.pk))

    def get_locked_by(self, user: User, **kwargs: Any) -> str:
        return "Published for good"

    def get_description(self, user: User, **kwargs: Any) -> str:
        return "A correction is a new update that says what was wrong."

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import User
from django.urls import URLResolver, include, path, reverse
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import ModelLogEntry, Page

from awards.judging.coordination import is_coordinator
from awards.judging.models import Judge
from awards.models import AwardYearPage

ACTIONS = {
    "invite_judge": "Invited a judge",
    "revoke_judge": "Took back a judge’s invitation",
    "declare_conflict": "Conflict of interest declared",
    "finish_scoring": "Scoring of an entry finished",
}


class JudgingButton(Button):
    """In the menus of an award year, for its coordinators."""

    def __init__(self, page: Page, **kwargs: Any) -> None:
        address = reverse("award_judging:year", args=[page.pk])
        super().__init__("Judging", url=address, icon_name="pick", **kwargs)
        self.page = page

    def is_shown(self, user: User) -> bool:
        is_year = isinstance(self.page.specific_deferred, AwardYearPage)
        return is_year and is_coordinator(user)


class JudgingFormatter(LogFormatter):
    """The row holds the number of the judge, who may be somebody without an account: the name is
    looked up, and goes with the judge."""

    def format_message(self, log_entry: ModelLogEntry) -> str:
        judge = Judge.objects.filter(pk=log_entry.data.get("judge")).first()
        told = filter(None, (str(judge or ""), log_entry.data.get("entry")))
        return f"{self.label}: {', '.join(told) or 'somebody who is not kept'}"


@hooks.register("register_admin_urls")
def judging_urls() -> list[URLResolver]:
    return [path("judging/", include("awards.judging.admin.urls"))]


@hooks.register("register_page_header_buttons")
def in_headers(
    page: Page, user: User, view_name: str, next_url: str | None = None
) -> Iterator[JudgingButton]:
    yield JudgingButton(page, priority=28)


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    for name, label in ACTIONS.items():
        formatter = type(f"{name}_formatter", (JudgingFormatter,), {"label": label})
        actions.register_action(f"awards.{name}")(formatter)

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import User
from django.urls import URLResolver, include, path, reverse
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import ModelLogEntry, Page

from cms.editorial.links.share import may_share
from cms.editorial.models.review_answer import ReviewAnswer
from cms.editorial.models.review_link import ReviewLink


class ShareButton(Button):
    """In the menus of a page, for whoever may edit it."""

    def __init__(self, page: Page, **kwargs: Any) -> None:
        address = reverse("links:share", args=[page.pk])
        super().__init__("Review links", url=address, icon_name="link", **kwargs)
        self.page = page

    def is_shown(self, user: User) -> bool:
        return self.page.latest_revision_id is not None and may_share(self.page.specific, user)


class LinkFormatter(LogFormatter):
    """The row holds numbers: who it is and what they said is looked up, and goes with the link."""

    def format_message(self, log_entry: ModelLogEntry) -> str:
        link = ReviewLink.objects.filter(pk=log_entry.data.get("link")).first()
        who = link.person if link else "somebody whose link is gone"
        return f"{self.label}: {who}{self.said(log_entry.data)}"

    def said(self, data: dict[str, Any]) -> str:
        return ""


class Shared(LinkFormatter):
    label = "Shared by a review link"


class Revoked(LinkFormatter):
    label = "Took back a review link"


class Answered(LinkFormatter):
    label = "Answered by a review link"

    def said(self, data: dict[str, Any]) -> str:
        """In the language of whoever reads the log, not of whoever answered."""
        answer = ReviewAnswer.objects.filter(pk=data.get("answer", 0)).first()
        return f". {answer.get_kind_display()} {answer.text}".rstrip() if answer else ""


class Waived(LogFormatter):
    label = "Waived the employer’s confirmation"

    def format_message(self, log_entry: ModelLogEntry) -> str:
        return f"{self.label}: {log_entry.data.get('reason', '')}"


@hooks.register("register_admin_urls")
def link_urls() -> list[URLResolver]:
    return [path("review-links/", include("cms.editorial.links.admin.urls"))]


@hooks.register("register_page_header_buttons")
def in_headers(
    page: Page, user: User, view_name: str, next_url: str | None = None
) -> Iterator[ShareButton]:
    yield ShareButton(page, priority=26)


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    told = {"share": Shared, "revoke_link": Revoked, "link_answer": Answered}
    for name, formatter in told.items():
        actions.register_action(f"editorial.{name}")(formatter)
    actions.register_action("editorial.waive_confirmation")(Waived)

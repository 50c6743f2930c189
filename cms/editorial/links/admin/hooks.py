from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import User
from django.urls import URLResolver, include, path, reverse
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import ModelLogEntry, Page

from cms.editorial.links.share import may_share


class ShareButton(Button):
    """In the menus of a page, for whoever may edit it."""

    def __init__(self, page: Page, **kwargs: Any) -> None:
        address = reverse("links:share", args=[page.pk])
        super().__init__("Review links", url=address, icon_name="link", **kwargs)
        self.page = page

    def is_shown(self, user: User) -> bool:
        return self.page.latest_revision_id is not None and may_share(self.page.specific, user)


class LinkFormatter(LogFormatter):
    def format_message(self, log_entry: ModelLogEntry) -> str:
        data = log_entry.data
        told = " ".join(filter(None, (data.get("kind", ""), data.get("text", ""))))
        return f"{self.label}: {data.get('person', '')}" + (f". {told}" if told else "")


class Shared(LinkFormatter):
    label = "Shared by a review link"


class Revoked(LinkFormatter):
    label = "Took back a review link"


class Answered(LinkFormatter):
    label = "Answered by a review link"


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

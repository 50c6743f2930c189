"""A page in each state of its life, and what the public sees of it."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.contrib.auth.models import User
from django.utils import timezone
from wagtail.models import Page

from cms.editorial.releases.add import add
from cms.editorial.releases.create import create
from home.models import ContentPage
from tests.editorial.drafts import approved, edit, fresh, published, submitted
from tests.editorial.people import People

APPROVED_TWICE = {"scheduled", "waits for a release"}
APPROVED_ONCE = {"second stage", "locked in review"} | APPROVED_TWICE
IN_REVIEW = {"first stage"} | APPROVED_ONCE
LIVE_BEFORE = {"live", "live with draft", "live in review"}
STATES = [
    "draft",
    "locked",
    "first stage",
    "second stage",
    "locked in review",
    "changes requested",
    "scheduled",
    "waits for a release",
    "live",
    "live with draft",
    "live in review",
]
TOMORROW = timezone.now() + timedelta(days=1)


def in_state(state: str, page: ContentPage, who: People, authors: Iterable[User]) -> Page:
    """`authors` wrote in what is not public yet; in the state “live” there is no such text. The
    page above is public."""
    Page.objects.filter(pk=page.get_parent().pk).update(live=True)
    if state in LIVE_BEFORE:
        page = published(page, who.editor, who.second_reviewer, who.second_publisher)
    page = _written(state, page, authors)
    if state == "waits for a release":
        add(create(who.second_editor, "Release"), page, who.second_editor)
    if state in IN_REVIEW | {"changes requested", "live in review"}:
        submitted(page, who.second_editor)
    if state in APPROVED_ONCE | {"changes requested", "live in review"}:
        approved(page, who.second_reviewer)
    if state in APPROVED_TWICE:
        approved(page, who.second_publisher)
    if state == "changes requested":
        stage = fresh(page).current_workflow_task_state
        stage.reject(user=who.second_publisher, comment="Shorter.")
    if state.startswith("locked"):
        _lock(page, who.second_editor)
    return fresh(page)


def _written(state: str, page: ContentPage, authors: Iterable[User]) -> ContentPage:
    at = TOMORROW if state == "scheduled" else None
    for author in authors if state != "live" else ():
        page = edit(page, author, summary="Unreviewed.", go_live_at=at)
    return page


def _lock(page: Page, by: User) -> None:
    lock = {"locked": True, "locked_by": by, "locked_at": timezone.now()}
    Page.objects.filter(pk=page.pk).update(**lock)


def public() -> dict[int, Any]:
    """All that readers could see: titles and summaries, where they stand and in which order."""
    summaries = dict(ContentPage.objects.values_list("pk", "summary"))
    live = Page.objects.live().public().exclude(depth=1)
    shown = live.values_list("pk", "title", "url_path", "path")
    return {pk: (summaries.get(pk), *rest) for pk, *rest in shown}

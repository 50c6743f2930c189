"""The one table: every path, role and state, author or not: what does the public see?"""

from typing import Any

import pytest
from django.db import transaction
from wagtail.models import Page

from home.models import ContentPage
from tests.editorial.attempt import Attempt
from tests.editorial.drafts import approved, edit, fresh, published, submitted
from tests.editorial.paths import DECISIONS, PATHS, Path
from tests.editorial.people import People

ROLES = ["editor", "reviewer", "publisher", "administrator", "superuser"]
STATES = ["draft", "first stage", "second stage", "changes requested", "live with draft"]

pytestmark = pytest.mark.urls("tests.editorial.urls")


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("role", ROLES)
def test_no_path_publishes(role: str, state: str, article: ContentPage, who: People) -> None:
    user = getattr(who, role)
    page = in_state(state, article, who, author=user)
    assert [name for name in PATHS if shows_something_new(PATHS[name], page, user)] == []


@pytest.mark.parametrize("writes", [True, False], ids=["author", "not author"])
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("role", ROLES)
def test_only_a_publisher_who_wrote_nothing_ends_a_review(
    role: str, state: str, writes: bool, article: ContentPage, who: People
) -> None:
    user = getattr(who, role)
    page = in_state(state, article, who, author=user if writes else who.second_editor)
    entitled = role == "publisher" and state == "second stage" and not writes
    outcome = {name: shows_something_new(DECISIONS[name], page, user) for name in DECISIONS}
    assert outcome == dict.fromkeys(DECISIONS, entitled)


def in_state(state: str, page: ContentPage, who: People, author: Any) -> Page:
    if state == "live with draft":
        page = published(page, who.editor, who.reviewer, who.publisher)
    page = edit(page, author, summary="Unreviewed.")
    if state in ("first stage", "second stage", "changes requested"):
        submitted(page, who.editor)
    if state == "second stage":
        approved(page, who.second_reviewer)
    if state == "changes requested":
        approved(page, who.second_reviewer)
        page.current_workflow_task_state.reject(user=who.second_publisher, comment="Shorter.")
    return fresh(page)


def shows_something_new(path: Path, page: Page, user: Any) -> bool:
    """Try `path`, look at what is public, and undo it."""
    before, refusals = public(), list[Exception]()
    with transaction.atomic():
        try:
            with transaction.atomic():
                path(Attempt(fresh(page), type(user).objects.get(pk=user.pk)))
        except Exception as refusal:
            refusals.append(refusal)
        after = public()
        transaction.set_rollback(True)
    return after != before


def public() -> dict[int, Any]:
    summaries = dict(ContentPage.objects.values_list("pk", "summary"))
    live = Page.objects.live().values_list("pk", "title")
    return {pk: (title, summaries.get(pk)) for pk, title in live}

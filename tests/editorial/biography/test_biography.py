"""All that happened to a page stands on one screen, in its order, at a price that does not grow."""

from datetime import timedelta
from typing import Any

from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, PageLogEntry

from cms.content.biography.moment import LIMIT
from cms.content.biography.telling import tell
from cms.editorial.freshness.confirm import confirm
from cms.editorial.models import Decision
from cms.editorial.verbs.break_glass import break_glass
from cms.editorial.verbs.reject import reject
from cms.editorial.verbs.review_afterwards import review_afterwards
from cms.editorial.verbs.stage import open_stage
from cms.editorial.verbs.withdraw import withdraw
from home.models import ContentPage
from tests.editorial.drafts import fresh, published, submitted
from tests.editorial.people import People
from tests.fixtures.layers import layer
from tests.ledger.fixtures import Ledger

CEILING = 40


def save(page: Page, who: Any, **changes: object) -> None:
    draft = fresh(page).get_latest_revision_as_object()
    for name, value in changes.items():
        setattr(draft, name, value)
    draft.save_revision(user=who, log_action=True)


@layer
def lived(article: ContentPage, who: People, ledger: Ledger) -> Page:
    """Written by two, sent back, published, changed in a hurry, confirmed, withdrawn."""
    save(article, who.editor, title="Second title")
    save(article, who.second_editor, title="Third title")
    submitted(article, who.editor)
    reject(open_stage(article), who.reviewer, "Say <whom> it helps.")
    save(article, who.editor, title="Fourth title")
    published(article, who.editor, who.second_reviewer, who.publisher)
    ledger.record()
    save(article, who.editor, title="Fifth title")
    break_glass(fresh(article), who.second_publisher, "A storm is coming.")
    ledger.record()
    review_afterwards(article, who.reviewer)
    confirm(fresh(article), who.second_editor)
    fresh(article).move(article.get_parent(), pos="first-child", user=who.publisher)
    withdraw(fresh(article), who.publisher, "The storm is over.")
    ledger.record()
    return fresh(article)


def screen(user: Any, page: Page, **query: str) -> Any:
    client = Client()
    client.force_login(user)
    return client.get(reverse("biography", args=[page.pk]), query)


def lines(answer: Any) -> list[str]:
    found = BeautifulSoup(answer.content, "html.parser").select("section ol > li")
    return [" ".join(each.get_text().split()) for each in found]


def test_it_tells_a_life_in_its_order(lived: Page, who: People) -> None:
    told = lines(screen(who.reviewer, lived))
    expected = [
        "withdrawn, version 3",
        "Withdrawn The storm is over.",
        "Reordered",
        "Still correct; to be checked again by",
        "Approved afterwards",
        "updated, version 2",
        "Published without approval A storm is coming.",
        "published, version 1",
        "Approved, Communications review, for Publisher",
        "Approved, Workgroup review, for Industry Partnerships reviewers",
        "Changes requested, Workgroup review",
        "Saved the draft once",
    ]
    places = [next(i for i, line in enumerate(told) if words in line) for words in expected]
    assert places == sorted(places)
    (rejected,) = [line for line in told if "Changes requested" in line]
    decision = Decision.objects.get(verb="rejected")
    assert "Say <whom> it helps." in rejected
    assert f"revision {decision.revision_id} {decision.digest[:8]}" in rejected
    assert "industry-reviewer" in rejected


def test_drafts_of_a_day_are_one_line_for_each_person(lived: Page, who: People) -> None:
    saved = [line for line in lines(screen(who.editor, lived)) if "Saved the draft" in line]
    assert len(saved) == 2
    assert "4 times" in saved[0]
    assert "· editor ·" in saved[0]
    assert "second-editor" in saved[1]


def test_only_who_sees_the_drafts_reads_it(lived: Page, who: People) -> None:
    who.editor.groups.clear()
    assert screen(who.editor, lived).status_code == 302


def test_its_price_does_not_grow_and_nothing_is_left_out(article: ContentPage, who: People) -> None:
    now = timezone.now()
    rows = [
        PageLogEntry(
            page=article,
            label="x",
            action="wagtail.lock",
            user=who.editor,
            content_type=article.content_type,
            timestamp=now + timedelta(minutes=number),
            content_changed=False,
        )
        for number in range(3 * LIMIT)
    ]
    PageLogEntry.objects.bulk_create(rows)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        answer = screen(who.editor, article)
    assert len(queries) <= CEILING
    assert len(lines(answer)) == LIMIT
    count, before = 0, None
    while True:
        portion = tell(article, before)
        count += len(portion.moments)
        before = portion.earlier
        if before is None:
            break
    one_by_one = len(lines(screen(who.editor, article, before=now.isoformat())))
    assert count == 3 * LIMIT + one_by_one
    assert lines(screen(who.editor, article, before="yesterday")) == lines(answer)

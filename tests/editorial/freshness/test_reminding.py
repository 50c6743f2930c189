"""Who answers for a page hears of it in time, once a step, in one mail for all their pages."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.utils import timezone

from cms.editorial.freshness.reminding import remind
from cms.editorial.freshness.steps import step
from home.models import ContentPage, HomePage
from plan.models import Workgroup
from tests.editorial.people import People

DAY = timezone.localdate() + timedelta(days=100)


@pytest.fixture(autouse=True)
def at_once(settings: Any) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}


@pytest.fixture
def page(article: ContentPage, who: People) -> ContentPage:
    ContentPage.objects.filter(pk=article.pk).update(live=True, review_by=DAY)
    return article


def mailed_when(days_left: int) -> list[str]:
    mail.outbox.clear()
    with time_machine.travel(DAY - timedelta(days=days_left)):
        remind()
        remind()
    return sorted(address for each in mail.outbox for address in each.to)


def test_thirty_seven_none_and_then_weekly_to_the_lead_as_well(
    page: ContentPage, who: People
) -> None:
    owners = sorted([who.reviewer.email, who.second_reviewer.email])
    everybody = sorted([*owners, who.publisher.email, who.second_publisher.email])
    told = {days: mailed_when(days) for days in (31, 30, 29, 8, 7, 1, 0, -1, -6, -7, -8, -14)}
    assert {days: people for days, people in told.items() if people} == {
        30: owners,
        7: owners,
        0: owners,
        -7: everybody,
        -14: everybody,
    }


def test_whoever_was_down_on_the_day_reminds_later(page: ContentPage) -> None:
    assert len(mailed_when(20)) == 2
    assert len(mailed_when(3)) == 2


def test_one_mail_with_all_pages_and_where_to_confirm(
    page: ContentPage, home: HomePage, industry: Workgroup
) -> None:
    other = ContentPage(title="Other <page>", slug="other", owner_group=industry.reviewers)
    home.add_child(instance=other)
    ContentPage.objects.filter(pk=other.pk).update(live=True, review_by=DAY)
    assert len(mailed_when(30)) == 2
    message = mail.outbox[0]
    assert message.subject == "2 pages: still correct?"
    ((html, kind),) = message.alternatives
    assert kind == "text/html"
    assert "Other &lt;page&gt;" in html
    for text in (message.body, html):
        assert all(f"/admin/to-be-checked/{each.pk}/" in text for each in (page, other))
    assert "Other <page>" in message.body


def test_the_lead_stands_in_for_owners_who_are_gone(page: ContentPage, who: People) -> None:
    for person in (who.reviewer, who.second_reviewer):
        type(person).objects.filter(pk=person.pk).update(is_active=False)
    assert mailed_when(30) == sorted([who.publisher.email, who.second_publisher.email])


def test_drafts_and_a_confirmed_day_ask_nobody(page: ContentPage) -> None:
    assert len(mailed_when(30)) == 2
    ContentPage.objects.filter(pk=page.pk).update(review_by=DAY + timedelta(days=365))
    assert mailed_when(7) == []
    ContentPage.objects.filter(pk=page.pk).update(live=False, review_by=DAY)
    assert mailed_when(0) == []


@pytest.mark.parametrize(
    ("days", "name"), [(31, ""), (8, "30"), (7, "7"), (0, "0"), (-21, "late-3")]
)
def test_steps(days: int, name: str) -> None:
    assert step(timedelta(days=days)) == name

"""The report of content health: kept by the worker, true within seconds, cheap to look at."""

import csv
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Page

from cms.editorial.checks import registry
from cms.editorial.choices import Severity
from cms.editorial.health.refresh import look_again, refresh_due
from cms.editorial.models import KeptFinding, PageHealth
from home.models import ContentPage
from tests.editorial.drafts import edit
from tests.editorial.people import People
from tests.editorial.test_admin import browser

EMPTY = [("heading", {"text": "Empty", "level": "h2"})]
QUERIES = 30


@pytest.fixture
def faulty(article: ContentPage, who: People) -> ContentPage:
    """A draft with an error, looked at by the worker."""
    page = edit(article, who.editor, body=EMPTY)
    refresh_all()
    return page


def refresh_all() -> None:
    while refresh_due():
        pass


def messages(page: Page) -> list[str]:
    return [found.message for found in KeptFinding.objects.on(page)]


def test_a_draft_is_looked_at_once_until_it_changes(faulty: ContentPage, who: People) -> None:
    assert messages(faulty) == ["Nothing stands below the heading “Empty”."]
    assert refresh_due() == 0
    edit(faulty, who.editor, body=[])
    assert refresh_due() == 1
    assert messages(faulty) == []


def test_what_stays_keeps_its_date(faulty: ContentPage, who: People) -> None:
    before = KeptFinding.objects.get()
    look_again([faulty.pk])
    assert refresh_due() == 1
    after = KeptFinding.objects.get()
    assert (after.pk != before.pk, after.since) == (True, before.since)


def test_a_check_that_fails_holds_up_nobody(
    faulty: ContentPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(page: Page) -> Any:
        raise ZeroDivisionError

    monkeypatch.setattr(registry, "_checks", [*registry._checks, (Page, broken)])
    look_again([faulty.pk])
    assert refresh_due() == 1
    assert refresh_due() == 0
    assert messages(faulty), "what was known stays"


def test_the_report_says_who_answers_and_leads_to_the_place(
    faulty: ContentPage, who: People
) -> None:
    anchor = KeptFinding.objects.get().anchor
    seen = report(browser(who.publisher))
    assert "Nothing stands below the heading “Empty”." in seen
    assert "Reviewers: Industry Partnerships" in seen or str(faulty.owner_group) in seen
    assert f"/admin/pages/{faulty.pk}/edit/#finding={anchor}" in seen


@pytest.mark.parametrize(
    ("filters", "is_shown"),
    [
        ({"severity": "error"}, True),
        ({"severity": "warning"}, False),
        ({"check_name": "sections_are_not_empty"}, True),
        ({"is_public": "0"}, True),
        ({"is_public": "1"}, False),
        ({"title": "artic"}, True),
        ({"title": "other"}, False),
    ],
)
def test_the_report_is_filtered(
    faulty: ContentPage, who: People, filters: dict[str, str], is_shown: bool
) -> None:
    assert ("heading “Empty”" in report(browser(who.publisher), **filters)) == is_shown


def test_the_report_as_csv(faulty: ContentPage, who: People) -> None:
    answer = browser(who.publisher).get(reverse("content_health"), {"export": "csv"})
    (row,) = csv.DictReader(b"".join(answer.streaming_content).decode().splitlines())
    assert (row["Page"], row["Severity"], row["Place"]) == ("Article", "error", "Body")


def test_the_report_costs_the_same_for_many(
    faulty: ContentPage, who: People, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    health = PageHealth.objects.get(page=faulty)
    KeptFinding.objects.bulk_create(
        KeptFinding(
            health=health, severity=Severity.ADVICE, check_name="x", key=str(n), message="m"
        )
        for n in range(300)
    )
    client = browser(who.publisher)
    report(client)
    with django_assert_max_num_queries(QUERIES):
        assert "300" in report(client)


def report(client: Client, **filters: str) -> str:
    return client.get(reverse("content_health"), filters).content.decode()

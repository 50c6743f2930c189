"""Where a year of the award stands follows from its days; an edition says each change."""

import datetime as dt
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import Client, override_settings
from django.urls import reverse

from awards.cycle.checks import CHECKS
from awards.cycle.days import phase_at
from awards.cycle.keeping import due_until, keep_due, keep_phases
from awards.models import AwardCriterion, AwardYearPage, RecordedPhase
from home.models import HomePage
from tests.awards.conftest import DAYS
from tests.factories import AwardsIndexPageFactory, AwardYearPageFactory
from tests.ledger.fixtures import Ledger
from tests.public import document

MOMENTS = {
    "2026-03-01T23:59:59Z": "scheduled",
    "2026-03-02T00:00:00Z": "nominations_open",
    "2026-03-31T23:59:59Z": "nominations_open",
    "2026-04-01T00:00:00Z": "judging",
    "2026-05-01T00:00:00Z": "confirming",
    "2026-05-16T00:00:00Z": "waiting",
    "2026-06-01T15:29:59Z": "waiting",
    "2026-06-01T15:30:00Z": "announced",
}


def told(year: AwardYearPage, ledger: Ledger) -> dict[str, Any]:
    ledger.record()
    found = document(year)
    assert found
    return found["cycle"]


def test_each_moment_that_matters_becomes_an_edition(
    planned: AwardYearPage, ledger: Ledger
) -> None:
    phases, changes = [], []
    with time_machine.travel("2026-02-01T12:00Z", tick=False):
        keep_phases()
    for moment in MOMENTS:
        with time_machine.travel(moment, tick=False):
            changes.append(keep_due())
            assert keep_phases() == 0
            phases.append(told(planned, ledger)["phase"])
    assert phases == list(MOMENTS.values())
    assert changes == [0, 1, 0, 1, 1, 1, 0, 1]


def test_the_document_carries_the_days_and_what_can_be_won(
    planned: AwardYearPage, ledger: Ledger
) -> None:
    planned.categories.create(name="Small employers", who_may_win="Fewer than 50 employees.")
    planned.criteria.create(name="Reach", asks="Who took part?", weight=100)
    planned.save()
    cycle = told(planned, ledger)
    assert cycle["nominations"] == {"open_on": "2026-03-02", "close_on": "2026-03-31"}
    assert cycle["announced_at"] == "2026-06-01T15:30:00Z"
    assert cycle["categories"][0]["who_may_win"] == "Fewer than 50 employees."
    assert cycle["criteria"] == [
        {"key": "reach", "name": "Reach", "asks": "Who took part?", "weight": 100}
    ]
    assert "consent" not in str(document(planned))


@override_settings(TIME_ZONE="America/Los_Angeles")
def test_a_day_begins_where_the_organization_is(home: HomePage) -> None:
    year = AwardYearPage(**DAYS)
    utc = dt.datetime(2026, 3, 2, 7, 59, tzinfo=dt.UTC)
    assert phase_at(year, utc) == "scheduled"
    assert phase_at(year, utc + dt.timedelta(minutes=1)) == "nominations_open"


@pytest.mark.django_db
def test_a_year_says_only_what_its_days_say() -> None:
    now = dt.datetime(2026, 4, 10, tzinfo=dt.UTC)
    assert phase_at(AwardYearPage(), now) == "not_planned"
    past = AwardYearPage(announced_at=dt.datetime(2025, 6, 1, tzinfo=dt.UTC))
    assert phase_at(past, now) == "announced"
    open_end = AwardYearPage(nominations_open_on=dt.date(2026, 3, 2))
    assert phase_at(open_end, now) == "nominations_open"
    short = AwardYearPage(nominations_open_on=now.date(), nominations_close_on=now.date())
    assert phase_at(short, now) == "nominations_open"
    assert phase_at(short, now + dt.timedelta(days=1)) == "judging"


@time_machine.travel("2026-06-01T15:26Z", tick=False)
def test_caches_are_told_of_the_announcement(planned: AwardYearPage) -> None:
    keep_phases()
    now = dt.datetime.now(dt.UTC)
    (due,) = due_until(now, now + dt.timedelta(minutes=5))
    assert (due.page_id, due.at) == (planned.pk, DAYS["announced_at"])
    assert due_until(now, now + dt.timedelta(minutes=1)) == []


WRONG = {
    "nominations_close_on": (dt.date(2026, 3, 1), "choose March 2, 2026 or a later day"),
    "judging_until": (dt.date(2026, 3, 31), "choose a day after it"),
    "confirmation_until": (dt.date(2026, 4, 1), "On April 30, 2026 judging ends"),
    "announced_at": (dt.datetime(2026, 5, 15, 12, tzinfo=dt.UTC), "May 15, 2026 confirming ends"),
    "erase_on": (dt.date(2026, 6, 1), "On June 1, 2026 winners are announced"),
    "nominations_open_on": (None, "Say on which day nominations open"),
}


@pytest.mark.parametrize("field", WRONG)
def test_days_out_of_order_are_refused_with_what_to_do(planned: AwardYearPage, field: str) -> None:
    planned.full_clean()
    value, message = WRONG[field]
    setattr(planned, field, value)
    with pytest.raises(ValidationError) as refused:
        planned.full_clean()
    assert message in str(refused.value.message_dict[field])


def test_what_follows_nominations_needs_their_end(planned: AwardYearPage) -> None:
    planned.nominations_close_on = None
    with pytest.raises(ValidationError, match="Say on which day nominations close"):
        planned.full_clean()


def test_criteria_must_add_up_and_be_told_apart(planned: AwardYearPage) -> None:
    planned.criteria = [
        AwardCriterion(name="Reach", asks="Who?", weight=60),
        AwardCriterion(name="reach ", asks="How many?", weight=30),
    ]
    found = [finding.message for check in CHECKS for finding in check(planned)]
    assert found == [
        "The weights of the criteria add up to 90 percent.",
        "“reach ” is there twice.",
    ]
    planned.criteria = []
    assert [finding.severity for check in CHECKS for finding in check(planned)] == ["warning"]


def test_publishing_again_keeps_what_nominations_point_at(planned: AwardYearPage) -> None:
    planned.criteria = [AwardCriterion(name="Reach", asks="Who?", weight=100)]
    revision = planned.save_revision()
    revision.publish(skip_permission_checks=True)
    first = AwardCriterion.objects.get(year=planned)
    draft = revision.as_object()
    (renamed,) = draft.criteria.all()
    renamed.name = "Breadth"
    draft.criteria.add(AwardCriterion(name="Reach", asks="Again?", weight=1))
    draft.save_revision().publish(skip_permission_checks=True)
    assert AwardCriterion.objects.get(name="Breadth").pk == first.pk
    assert AwardCriterion.objects.get(name="Reach").pk != first.pk


@time_machine.travel("2026-03-10T12:00Z", tick=False)
def test_publishing_says_the_phase_in_the_same_edition(
    planned: AwardYearPage, ledger: Ledger
) -> None:
    planned.save_revision().publish(skip_permission_checks=True)
    assert told(planned, ledger)["phase"] == "nominations_open"
    planned.unpublish()
    assert not RecordedPhase.objects.exists()


SITE = {
    "2026-02-01": "Nominations open on March 2, 2026",
    "2026-03-10": "Until March 31, 2026 anyone may nominate",
    "2026-04-10": "Nominations closed on March 31, 2026",
    "2026-05-10": "The profiles are being checked",
    "2026-05-20": "Winners are announced on June 1, 2026",
}


@pytest.mark.parametrize("day", SITE)
def test_the_site_says_where_the_year_stands(
    planned: AwardYearPage, client: Client, day: str
) -> None:
    with time_machine.travel(f"{day}T12:00Z", tick=False):
        for page in (planned, planned.get_parent()):
            assert SITE[day] in client.get(page.url).text


def test_a_year_without_days_leaves_the_word_to_the_index(home: HomePage, client: Client) -> None:
    index = AwardsIndexPageFactory(parent=home, nominations_open_on=dt.date(2026, 1, 1))
    AwardYearPageFactory(parent=index)
    assert "Nominations are open" in client.get(index.url).text


@time_machine.travel("2026-04-10T12:00Z", tick=False)
def test_the_admin_lists_years_with_their_phase(
    planned: AwardYearPage, admin_client: Client
) -> None:
    listed = admin_client.get(reverse("award-years:index")).text
    assert "Judging" in listed
    edited = admin_client.get(reverse("wagtailadmin_pages:edit", args=[planned.pk])).text
    assert "<strong>Judging</strong>" in edited

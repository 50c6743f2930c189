"""Whether the public is asked follows from days and the outcome; an edition says each change."""

import datetime as dt
from typing import Any

import orjson
import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone
from wagtail.models import Site

from cms.ledger.previewing import preview
from plan.input.phases import due_until, keep_phases
from plan.models import InputPhase, PlanPage, StrategyPage
from tests.factories import StrategyPageFactory
from tests.ledger.fixtures import Ledger
from tests.public import document

OPENS, CLOSES = dt.date(2026, 5, 2), dt.date(2026, 5, 4)
DAYS = {"input_open": True, "input_opens_on": OPENS, "input_closes_on": CLOSES}


@pytest.fixture(autouse=True)
def site(plan: PlanPage) -> None:
    Site.objects.update(root_page=plan.get_parent())


def told(page: StrategyPage, ledger: Ledger) -> dict[str, Any]:
    keep_phases()
    ledger.record()
    found = document(page)
    assert found
    return found["public_input"]


def test_each_day_that_matters_becomes_an_edition(plan: PlanPage, ledger: Ledger) -> None:
    page = StrategyPageFactory(parent=plan, **DAYS)
    states = []
    for day in ("05-01", "05-02", "05-04", "05-05"):
        with time_machine.travel(f"2026-{day}T12:00Z", tick=False):
            states.append(told(page, ledger)["state"])
            assert keep_phases() == 0
    StrategyPage.objects.filter(pk=page.pk).update(input_outcome="<p>We heard you.</p>")
    with time_machine.travel("2026-05-06T12:00Z", tick=False):
        answered = told(page, ledger)
    assert [*states, answered["state"]] == ["scheduled", "open", "open", "closed", "answered"]
    assert answered["outcome"]["text"] == "We heard you."


@time_machine.travel("2026-05-03T12:00Z", tick=False)
def test_a_strategy_follows_its_plan_unless_it_says_otherwise(
    plan: PlanPage, ledger: Ledger
) -> None:
    follows, own, refuses = (
        StrategyPageFactory(parent=plan, number=number, **fields)
        for number, fields in {
            "1": {},
            "2": {**DAYS, "input_opens_on": dt.date(2026, 5, 4)},
            "3": {"input_as_plan": False},
        }.items()
    )
    PlanPage.objects.filter(pk=plan.pk).update(**DAYS)
    assert told(follows, ledger)["opens_on"] == str(OPENS)
    assert told(own, ledger)["state"] == "scheduled"
    assert (told(refuses, ledger)["open"], told(refuses, ledger)["state"]) == (False, "closed")
    PlanPage.objects.filter(pk=plan.pk).update(input_open=False)
    assert not told(follows, ledger)["open"]
    assert not InputPhase.objects.filter(strategy=follows).exists()


@time_machine.travel("2026-05-01T23:58Z", tick=False)
def test_caches_are_told_of_the_change_to_come(plan: PlanPage) -> None:
    page = StrategyPageFactory(parent=plan, **DAYS)
    now = dt.datetime.now(dt.UTC)
    assert [due.page_id for due in due_until(now, now + dt.timedelta(minutes=5))] == [page.pk]
    assert due_until(now, now + dt.timedelta(minutes=1)) == []


@time_machine.travel("2026-05-06T12:00Z", tick=False)
def test_the_page_shows_the_outcome_once_input_is_closed(plan: PlanPage, client: Client) -> None:
    page = StrategyPageFactory(parent=plan, **DAYS, input_outcome="<p>We heard you.</p>")
    assert "We heard you." in client.get(page.url).text
    StrategyPage.objects.filter(pk=page.pk).update(input_closes_on=dt.date(2026, 6, 1))
    assert "We heard you." not in client.get(page.url).text


def test_input_of_a_plan_cannot_close_before_it_opens(plan: PlanPage) -> None:
    plan.input_opens_on, plan.input_closes_on = CLOSES, OPENS
    with pytest.raises(ValidationError, match="cannot close before it opens"):
        plan.full_clean()


def test_a_draft_is_shown_as_open_where_it_would_be(plan: PlanPage) -> None:
    own = StrategyPageFactory(parent=plan, number="8", draft=True, input_open=True)
    PlanPage.objects.update(input_open=True, input_closes_on=dt.date(2020, 1, 1))
    as_plan = StrategyPageFactory(parent=plan, number="9", draft=True)
    shown = [orjson.loads(preview(each, timezone.now()).body) for each in (own, as_plan)]
    assert [each["public_input"]["state"] for each in shown] == ["open", "closed"]
    assert shown[1]["public_input"]["closes_on"] == "2020-01-01"

"""The plan as it stood on a day, from the ledger alone."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from cms.ledger.models import Edition
from plan.choices import ActionStatus
from plan.models import Action, PlanPage, StrategyPage
from tests import factories
from tests.ledger.fixtures import Ledger

DAY = dt.timedelta(days=1)


@pytest.fixture
def today(db: None) -> dt.date:
    return timezone.localdate()


@pytest.fixture
def strategy(plan: PlanPage, ledger: Ledger) -> StrategyPage:
    """Published ten days ago as “Old words”, changed today to “New words”."""
    page: StrategyPage = factories.StrategyPageFactory(
        parent=plan, number="1", short_name="Connect", statement="Old words"
    )
    page.actions.add(Action(number="1.1", statement="Meet", status=ActionStatus.ON_TRACK))
    page.save()
    ledger.record()
    Edition.objects.update(occurred_at=timezone.now() - 10 * DAY)
    page.statement = "New words"
    page.save()
    ledger.record()
    return page


def test_it_says_what_was_public_then_and_that_it_is_the_past(
    strategy: StrategyPage, plan: PlanPage, client: Client, today: dt.date
) -> None:
    then = client.get(plan.get_url(), {"as_of": str(today - DAY)})
    html = then.content.decode()
    assert "Old words" in html
    assert "New words" not in html
    assert "This is the past." in html
    assert then["X-Robots-Tag"] == "noindex"
    assert "no-store" in then["Cache-Control"]
    now = client.get(plan.get_url(), {"as_of": str(today)}).content.decode()
    assert "New words" in now
    assert "Old words" not in now


def test_a_strategy_says_how_it_stood_and_what_changed_since(
    strategy: StrategyPage, client: Client, today: dt.date
) -> None:
    then = client.get(strategy.get_url(), {"as_of": str(today - DAY)})
    assert then.status_code == 200
    assert '<p class="lead">Old words</p>' in then.text
    assert "<del>Old words</del> <ins>New words</ins>" in then.text
    assert f'<a href="{strategy.get_url()}">The strategy as it stands now</a>' in then.text
    assert "1.1</span> Meet" in then.text
    assert then["X-Robots-Tag"] == "noindex"
    assert "no-store" in then["Cache-Control"]
    assert (
        "Nothing: it still stands so." in client.get(strategy.get_url(), {"as_of": str(today)}).text
    )


def test_a_strategy_before_it_was_public_and_a_day_that_is_none_are_told(
    strategy: StrategyPage, client: Client, today: dt.date
) -> None:
    early = client.get(strategy.get_url(), {"as_of": str(today - 20 * DAY)})
    assert early.status_code == 404
    assert client.get(strategy.get_url(), {"as_of": "yesterday"}).status_code == 400
    assert client.get(strategy.get_url(), {"as_of": ""}).status_code == 200


def test_what_is_private_now_was_never_there(
    strategy: StrategyPage, plan: PlanPage, client: Client, ledger: Ledger, today: dt.date
) -> None:
    PageViewRestriction.objects.create(page=strategy, restriction_type="login")
    ledger.record()
    html = client.get(plan.get_url(), {"as_of": str(today - DAY)}).content.decode()
    assert "Old words" not in html
    assert "Connect" not in html
    assert "No part of the plan was public then." in html


def test_a_draft_is_not_told(
    strategy: StrategyPage, plan: PlanPage, client: Client, today: dt.date
) -> None:
    strategy.statement = "Draft words"
    strategy.save_revision()
    html = client.get(plan.get_url(), {"as_of": str(today)}).content.decode()
    assert "Draft words" not in html
    assert "New words" in html


@pytest.mark.parametrize(
    ("asked", "problem"),
    [
        ("yesterday", "A day is written as year, month and day"),
        ("20260301", "A day is written as year, month and day"),
        ("2026-02-30", "There is no such day."),
        ("9999-12-31", "This day is still to come"),
        (["2026-01-01", "2026-01-02"], "one day at a time"),
        ("<b>x", "A day is written as year, month and day"),
    ],
)
def test_a_day_that_cannot_be_is_refused(
    plan: PlanPage, client: Client, asked: Any, problem: str
) -> None:
    response = client.get(plan.get_url(), {"as_of": asked})
    assert response.status_code == 400
    html = response.content.decode()
    assert problem in html
    assert "<b>x" not in html


def test_before_it_was_public_there_is_no_plan(
    strategy: StrategyPage, plan: PlanPage, client: Client, today: dt.date
) -> None:
    response = client.get(plan.get_url(), {"as_of": str(today - 30 * DAY)})
    assert response.status_code == 404
    assert "was not public" in response.content.decode()


def test_no_day_is_now(plan: PlanPage, client: Client) -> None:
    assert "This is the past." not in client.get(plan.get_url() + "?as_of=").content.decode()

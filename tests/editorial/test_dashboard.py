"""The home page: each person finds what waits for them, at a price that does not grow."""

from datetime import timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from cms.editorial.dashboard.panel import LIMIT
from cms.editorial.models import GatedTaskState, Overdue
from cms.editorial.verbs.approve import approve
from cms.editorial.verbs.break_glass import break_glass
from cms.editorial.verbs.stage import open_stage
from cms.editorial.verbs.submit import submit
from plan.models import PlanPage, StrategyPage, Workgroup
from tests.editorial.drafts import approved, draft, published, submitted
from tests.editorial.people import People, person


def test_a_review_is_where_it_waits(strategy: StrategyPage, who: People) -> None:
    submitted(strategy, who.editor)
    assert titles(who.reviewer) == {"waiting_for_me": ["4.1 Awareness"]}
    assert titles(who.editor) == {"mine_in_review": ["4.1 Awareness"]}
    assert titles(who.other_reviewer) == titles(who.publisher) == {}
    row = panels(who.reviewer)["waiting_for_me"]
    assert row.a["href"] == reverse("editorial_review:screen", args=[strategy.pk])
    assert "Workgroup review, submitted by editor" in row.get_text()
    assert "overdue" not in row.get_text()
    approved(strategy, who.reviewer)
    assert titles(who.reviewer) == {}
    assert titles(who.publisher) == {"waiting_for_me": ["4.1 Awareness"]}


def test_what_waits_too_long_says_since_when(strategy: StrategyPage, who: People) -> None:
    submitted(strategy, who.editor)
    started = timezone.now() - timedelta(days=5)
    GatedTaskState.objects.update(started_at=started)
    day = started + timedelta(days=3)
    for user, panel in ((who.reviewer, "waiting_for_me"), (who.editor, "mine_in_review")):
        assert f"overdue since {day.day} {day:%b}" in panels(user)[panel].get_text()


def test_a_rejection_is_there_until_it_is_submitted_again(
    strategy: StrategyPage, who: People
) -> None:
    submitted(strategy, who.editor)
    open_stage(strategy).reject(user=who.reviewer, comment="Who <does> it?")
    row = panels(who.editor)["rejected"]
    assert "“Who <does> it?”" in row.get_text()
    assert row.a["href"] == reverse("wagtailadmin_pages:edit", args=[strategy.pk])
    submitted(strategy, who.editor)
    assert titles(who.editor) == {"mine_in_review": ["4.1 Awareness"]}


def test_the_schedule_the_unreviewed_and_the_stale(
    strategy: StrategyPage, plan: PlanPage, industry: Workgroup, who: People
) -> None:
    submitted(strategy, who.editor)
    approved(strategy, who.reviewer)
    approve(open_stage(strategy), who.publisher, goes_live_at=timezone.now() + timedelta(days=1))
    urgent = draft(plan, who.editor, industry, "4.2")
    break_glass(urgent, who.publisher, "It was wrong.")
    old = draft(plan, who.editor, industry, "4.3")
    published(old, who.editor, who.reviewer, who.publisher)
    Overdue.objects.create(page=old)
    everything = {
        "scheduled": ["4.1 Awareness"],
        "unreviewed": ["4.2 Awareness"],
        "stale": ["4.3 Awareness"],
    }
    assert titles(who.editor) == titles(who.publisher) == titles(who.reviewer) == everything
    assert "stale" not in titles(who.other_reviewer)
    screen = reverse("editorial_review:screen", args=[urgent.pk])
    assert panels(who.reviewer)["unreviewed"].a["href"] == screen
    assert "Approve it afterwards" in signed_in(who.reviewer).get(screen).content.decode()
    assert "Approve it afterwards" not in signed_in(who.publisher).get(screen).content.decode()
    note = panels(who.publisher)["unreviewed"].get_text()
    assert "In the last 90 days 1 of 2 publications had no approval (50 %)." in note


def test_who_sees_no_pages_sees_no_panels(strategy: StrategyPage, who: People) -> None:
    submitted(strategy, who.editor)
    approved(strategy, who.reviewer)
    approve(open_stage(strategy), who.publisher, goes_live_at=timezone.now() + timedelta(days=1))
    assert titles(who.administrator) == {"scheduled": ["4.1 Awareness"]}
    assert signed_in(person("stranger")).get(reverse("wagtailadmin_home")).status_code == 302


def test_the_price_does_not_grow_with_what_waits(
    strategy: StrategyPage, plan: PlanPage, industry: Workgroup, who: People
) -> None:
    submit(strategy, who.editor)
    few = queries(who.reviewer)
    for number in range(2, 6):
        submit(draft(plan, who.editor, industry, f"4.{number}"), who.editor)
    assert queries(who.reviewer) == few <= 40


def test_a_panel_has_an_end(
    strategy: StrategyPage, who: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert LIMIT == 20
    submitted(strategy, who.editor)
    for module in ("panel", "panels.waiting"):
        monkeypatch.setattr(f"cms.editorial.dashboard.{module}.LIMIT", 0)
    assert titles(who.reviewer) == {}


def signed_in(user: Any) -> Client:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def panels(user: Any) -> dict[str, Tag]:
    """The rows of each panel of ours, by its name."""
    html = signed_in(user).get(reverse("wagtailadmin_home")).content.decode()
    found = BeautifulSoup(html, "html.parser").select("section:has(.dashboard-rows)")
    return {
        str(each["id"]).removesuffix("-section"): each.select_one(".w-panel__content")
        for each in found
    }


def titles(user: Any) -> dict[str, list[str]]:
    return {
        name: [link.get_text() for link in panel.select(".dashboard-row__title")]
        for name, panel in panels(user).items()
    }


def queries(user: Any) -> int:
    client = signed_in(user)
    client.get(reverse("wagtailadmin_home"))
    with CaptureQueriesContext(
        connection,
    ) as captured:
        client.get(reverse("wagtailadmin_home"))
    return len(captured)

"""A public strategy with an action and an indicator; everything goes through the gate."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from wagtail.models import Page

from plan.choices import Role
from plan.models import (
    Action,
    ActionProgress,
    Indicator,
    IndicatorReading,
    PlanPage,
    ProgressPage,
    StrategyPage,
    StrategyWorkgroup,
    Workgroup,
)
from tests.editorial.conftest import education, home, industry, plan, who
from tests.editorial.drafts import fresh, published
from tests.editorial.people import People
from tests.fixtures.layers import layer

__all__ = ["education", "home", "industry", "plan", "who"]

Report = Callable[..., ProgressPage]


@pytest.fixture(autouse=True)
def gate() -> None:
    """Nothing is opened: progress is reviewed like pages."""


@layer
def strategy(plan: PlanPage, industry: Workgroup, who: People) -> StrategyPage:
    Page.objects.filter(pk__in=[plan.pk, plan.get_parent().pk]).update(live=True)
    page = StrategyPage(number="4.1", short_name="Awareness", statement="Tell.", owner=who.editor)
    page.workgroup_roles = [StrategyWorkgroup(workgroup=industry, role=Role.LEAD)]
    page.actions = [Action(number=f"4.1.{n}", statement=f"Do {n}") for n in (1, 2)]
    page.indicators = [Indicator(name="Employers reached", unit="employers", target_value=100)]
    plan.add_child(instance=page)
    page.save_revision(user=who.editor)
    published(page, who.editor, who.reviewer, who.publisher)
    return fresh(page)


@pytest.fixture
def draft(strategy: StrategyPage, who: People) -> Report:
    """Drafts an update by the editor; rows of actions and readings as dicts."""

    def report(
        status: str = "on_track",
        as_of: dt.date = dt.date(2026, 3, 31),
        actions: dict[str, str] | None = None,
        readings: dict[str, float] | None = None,
        **fields: Any,
    ) -> ProgressPage:
        page = ProgressPage(status=status, as_of=as_of, owner=who.editor, **fields)
        page.narrative = page.narrative or "<p>Forty employers signed up.</p>"
        page.reported_by = strategy.workgroup_roles.get().workgroup
        page.action_statuses = [
            ActionProgress(number=number, status=each, note="Because.")
            for number, each in (actions or {}).items()
        ]
        page.readings = [
            IndicatorReading(indicator=key, value=value) for key, value in (readings or {}).items()
        ]
        strategy.add_child(instance=page)
        page.save_revision(user=who.editor)
        return page

    return report


@pytest.fixture
def report(draft: Report, who: People) -> Report:
    """Drafts an update and brings it through its review."""

    def reviewed(*args: Any, **kwargs: Any) -> Page:
        return published(draft(*args, **kwargs), who.editor, who.reviewer, who.publisher)

    return reviewed

import pytest
from wagtail.models import Page

from plan.models import PlanPage, StrategyPage
from tests.factories import HomePageFactory, PlanPageFactory, StrategyPageFactory


@pytest.fixture
def plan(db: None) -> PlanPage:
    return PlanPageFactory(parent=HomePageFactory(parent=Page.objects.get(depth=1), slug="start"))


@pytest.fixture
def goal(plan: PlanPage) -> StrategyPage:
    return StrategyPageFactory(parent=plan, number="4", short_name="Retention")

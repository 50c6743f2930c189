from wagtail.models import Page

from plan.models import PlanPage, StrategyPage
from tests.factories import HomePageFactory, PlanPageFactory, StrategyPageFactory
from tests.fixtures.layers import layer


@layer
def plan() -> PlanPage:
    return PlanPageFactory(parent=HomePageFactory(parent=Page.objects.get(depth=1), slug="start"))


@layer
def goal(plan: PlanPage) -> StrategyPage:
    return StrategyPageFactory(parent=plan, number="4", short_name="Retention")

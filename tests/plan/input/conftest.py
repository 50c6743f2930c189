from wagtail.models import Site

from plan.models import PlanPage, StrategyPage
from tests.factories import StrategyPageFactory
from tests.fixtures.layers import layer
from tests.ledger.fixtures import Ledger


@layer
def strategy(plan: PlanPage, ledger: Ledger) -> StrategyPage:
    Site.objects.update(root_page=plan.get_parent())
    page = StrategyPageFactory(parent=plan, number="4", input_open=True)
    ledger.record()
    return page

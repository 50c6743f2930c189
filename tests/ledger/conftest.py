from wagtail.models import Page, Site

from home.models import HomePage
from plan.models import PlanPage, StrategyPage
from tests.factories import HomePageFactory, PlanPageFactory, StrategyPageFactory
from tests.fixtures.layers import layer
from tests.ledger.fixtures import Ledger


@layer
def home(ledger: Ledger) -> HomePage:
    """The site's root page, recorded."""
    home = HomePageFactory(parent=Page.objects.get(depth=1), slug="start")
    Site.objects.update(root_page=home)
    Site.clear_site_root_paths_cache()
    ledger.record()
    return home


@layer
def plan(home: HomePage, ledger: Ledger) -> PlanPage:
    plan = PlanPageFactory(parent=home, title="The plan", slug="plan")
    ledger.record()
    return plan


@layer
def strategy(plan: PlanPage, ledger: Ledger) -> StrategyPage:
    strategy = StrategyPageFactory(parent=plan, number="4", slug="four")
    ledger.record()
    return strategy

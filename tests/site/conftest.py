import pytest
from wagtail.models import Page, Site

from cms.content.models import SiteSettings
from home.models import HomePage
from plan.models import PlanPage
from tests import factories
from tests.fixtures.layers import layer


@layer
def home() -> HomePage:
    """The front page of the default site."""
    root = Page.objects.get(depth=1)
    home = factories.HomePageFactory(parent=root, title="The board", slug="board")
    Site.objects.update(root_page=home, hostname="localhost", port=80)
    Site.clear_site_root_paths_cache()
    return home


@pytest.fixture
def settings_of_site(home: HomePage) -> SiteSettings:
    return SiteSettings.for_site(Site.objects.get(is_default_site=True))


@layer
def plan(home: HomePage) -> PlanPage:
    return factories.PlanPageFactory(parent=home, title="Plan 2.0", slug="plan")

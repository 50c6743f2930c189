import pytest
from django.utils.text import slugify
from wagtail.models import Page, Site

from home.models import ContentPage, HomePage
from plan.models import PlanPage, StrategyPage, Workgroup
from tests.editorial.drafts import draft
from tests.editorial.people import People, people
from tests.editorial.shown import shown  # noqa: F401 (a fixture)
from tests.fixtures.layers import layer


@pytest.fixture(autouse=True)
def gate() -> None:
    """Nothing is opened here: these tests are about the gate."""


@layer
def industry() -> Workgroup:
    return _workgroup("Industry Partnerships")


@layer
def education() -> Workgroup:
    return _workgroup("Education & Training")


@layer
def who(industry: Workgroup, education: Workgroup) -> People:
    return people(industry.reviewers, education.reviewers)


@layer
def home() -> HomePage:
    root = Page.objects.get(depth=1)
    page = root.add_child(instance=HomePage(title="Home", slug="our-home"))
    Site.objects.update_or_create(
        is_default_site=True, defaults={"root_page": page, "hostname": "localhost"}
    )
    return page


@layer
def plan(home: HomePage) -> PlanPage:
    return home.add_child(instance=PlanPage(title="The plan", slug="plan"))


@layer
def strategy(plan: PlanPage, industry: Workgroup, who: People) -> StrategyPage:
    """A draft by the editor, led by Industry Partnerships."""
    return draft(plan, who.editor, industry)


def _workgroup(name: str) -> Workgroup:
    return Workgroup.objects.create(name=name, slug=slugify(name))


@layer
def article(home: HomePage, industry: Workgroup, who: People) -> ContentPage:
    """A draft by the editor, owned by the reviewers of Industry Partnerships."""
    page = ContentPage(title="Article", slug="article", owner_group=industry.reviewers)
    home.add_child(instance=page)
    page.save_revision(user=who.editor, log_action=True)
    return page

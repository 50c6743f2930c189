import pytest
from django.contrib.auth.models import Group, User
from wagtail.models import Page, Site

from cms.editorial.roles.names import Role as RoleName
from home.models import HomePage
from plan.models import PlanPage, StrategyPage, Workgroup
from tests.factories import StrategyPageFactory, UserFactory, WorkgroupFactory
from tests.fixtures.layers import layer
from tests.plan.importing.pages import SEED_NAME, TWIN_NAME

WORKGROUPS = [
    "Industry Partnerships",
    "Backbone",
    "Education & Training",
    "Communications",
    "Data & Evaluation",
    "Policy & Systems Change",
]


@layer
def plan() -> PlanPage:
    """A plan of its own site, at /plan/, with the workgroups of the published pages."""
    home = Page.objects.get(depth=1).add_child(instance=HomePage(title="Home", slug="import-home"))
    Site.objects.update_or_create(
        is_default_site=True, defaults={"root_page": home, "hostname": "localhost"}
    )
    for name in WORKGROUPS:
        WorkgroupFactory(name=name, slug=name.split()[0].lower())
    return home.add_child(instance=PlanPage(title="The plan", slug="plan"))


@layer
def goal(plan: PlanPage) -> StrategyPage:
    return StrategyPageFactory(parent=plan, number="4", short_name="Retention")


@pytest.fixture
def editor(db: None) -> User:
    return UserFactory(username="an-editor", groups=[Group.objects.get(name=RoleName.EDITOR.value)])


@pytest.fixture
def reviewers(plan: PlanPage) -> None:
    """Somebody for each stage of the review of a strategy that Backbone leads."""
    backbone = Workgroup.objects.get(name="Backbone")
    UserFactory(groups=[backbone.reviewers])
    UserFactory(groups=[Group.objects.get(name=RoleName.PUBLISHER.value)])


@pytest.fixture(params=[SEED_NAME, TWIN_NAME])
def published_name(request: pytest.FixtureRequest) -> str:
    return str(request.param)

import pytest
from django.contrib.auth.models import Group, User
from wagtail.models import Page

from awards.models import AwardsIndexPage, AwardYearPage, Judge
from cms.editorial.machines.accounts import save_account
from cms.editorial.models import ServiceAccount
from home.models import ContentPage, HomePage
from plan.models import PlanPage, StrategyPage, Workgroup
from tests.editorial.people import People
from tests.fixtures.layers import layer
from toolkit.models import ToolkitIndexPage


@layer
def site(
    home: HomePage, plan: PlanPage, strategy: StrategyPage, education: Workgroup, who: People
) -> Page:
    """Each section, owned by different groups; a machine that writes below the strategy."""
    toolkit = home.add_child(instance=ToolkitIndexPage(title="Toolkit"))
    toolkit.owner_group = education.reviewers
    toolkit.save()
    awards = home.add_child(instance=AwardsIndexPage(title="HEROES"))
    awards.add_child(instance=AwardYearPage(title="2026", year=2026))
    home.add_child(instance=ContentPage(title="About", owner_group=education.reviewers))
    robot = ServiceAccount(name="Robot", contact_email="robot@example.org")
    save_account(robot, sections=[strategy])
    return home


@pytest.fixture
def judge(site: Page, who: People) -> User:
    Judge.objects.create(year=AwardYearPage.objects.get(), name="Judge", user=who.editor)
    return who.editor


@pytest.fixture
def one_of_each(site: Page) -> dict[str, User]:
    """Somebody in each group and in nothing else."""
    found = {}
    for group in Group.objects.all():
        found[f"group-{group.pk}"] = user = User.objects.create(username=f"only-{group.pk}")
        user.groups.set([group])
    return found

"""A small site that eight writers can change without asking each other."""

from dataclasses import dataclass

from wagtail.models import Page, Site

from cms.ledger.recorder import record
from home.models import ContentPage, HomePage
from plan.choices import Role
from plan.models import StrategyPage, StrategyWorkgroup, Workgroup
from tests.factories import (
    ContentPageFactory,
    HomePageFactory,
    PlanPageFactory,
    StrategyPageFactory,
    WorkgroupFactory,
)


@dataclass
class Content:
    home: HomePage
    sections: list[ContentPage]
    """Three, each with two pages below it, and one page more that is moved between two."""
    pair: list[StrategyPage]
    """Two strategies that always say the same."""
    workgroup: Workgroup


def build() -> Content:
    home = HomePageFactory(parent=Page.objects.get(depth=1), slug="start")
    Site.objects.update(root_page=home, hostname="testserver")
    sections = [ContentPageFactory(parent=home, slug=f"section-{n}") for n in range(3)]
    for section in sections:
        for n in range(2):
            ContentPageFactory(parent=section, slug=f"page-{n}")
    ContentPageFactory(parent=sections[0], slug="mover")
    plan = PlanPageFactory(parent=home, slug="plan")
    workgroup = WorkgroupFactory()
    pair = [
        StrategyPageFactory(parent=plan, number=str(n), slug=f"s{n}", statement="0") for n in (1, 2)
    ]
    for strategy in pair:
        strategy.workgroup_roles = [StrategyWorkgroup(workgroup=workgroup, role=Role.LEAD)]
        strategy.save()
    record()
    return Content(home, sections, pair, workgroup)

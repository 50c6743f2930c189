"""What the API says of a moment is what it said at that moment."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
import time_machine
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from cms.content.models import SiteSettings
from cms.ledger.choices import EndingKind
from cms.ledger.endings import announce
from cms.ledger.keys import key
from cms.ledger.models import Edition
from home.models import ContentPage, HomePage
from plan.models import Action, PlanPage, StrategyPage, StrategyWorkgroup, Workgroup
from tests.delivery.conftest import Api
from tests.delivery.past.snapshots import everything, snapshot
from tests.factories import (
    ContentPageFactory,
    ImageFactory,
    PlanPageFactory,
    StrategyPageFactory,
    WorkgroupFactory,
)
from tests.ledger.fixtures import Ledger

DAY = timedelta(days=1)


class Story:
    """A site of which something else is true each day."""

    def __init__(self, home: HomePage) -> None:
        self.home = home

    def it_begins(self) -> None:
        self.backbone = WorkgroupFactory(name="Backbone")
        self.plan = PlanPageFactory(parent=self.home, title="Our plan", slug="plan")
        PlanPageFactory(parent=self.home, title="Then", slug="then", period_start=2024)
        image = ImageFactory(title="Workshop")
        self.goal = StrategyPageFactory(parent=self.plan, number="4", slug="four")
        self.strategy = self.a_strategy("4.2", self.goal, search_image=image)
        self.other = self.a_strategy("4.10", self.goal)
        self.page = ContentPageFactory(parent=self.home, title="Éclair", slug="brief")
        Redirect.add_redirect("/old-plan/", redirect_to=self.plan)

    def a_strategy(self, number: str, parent: Page, **fields: object) -> StrategyPage:
        page: StrategyPage = StrategyPageFactory(parent=parent, number=number, **fields)
        StrategyWorkgroup.objects.create(strategy=page, workgroup=self.backbone, role="lead")
        due = date(2025, 2, 3)
        Action.objects.create(strategy=page, number=f"{number}.1", statement="A", target_date=due)
        return page

    def texts_and_values_change(self) -> None:
        StrategyPage.objects.filter(pk=self.strategy.pk).update(number="4.1", statement="Anew.")
        Action.objects.filter(strategy=self.strategy).update(status="complete")
        Workgroup.objects.update(name="Spine", slug="spine")
        PlanPage.objects.filter(pk=self.plan.pk).update(period_start=2025)
        ContentPage.objects.filter(pk=self.page.pk).update(title="Zebra")

    def things_move(self) -> None:
        self.other.move(self.plan, "first-child")
        page = ContentPage.objects.get(pk=self.page.pk)
        page.slug = "renamed"
        page.save()

    def things_end(self) -> None:
        announce(
            key(self.strategy), EndingKind.REDIRECTED, reason="Merged.", successor=key(self.other)
        )
        StrategyPage.objects.get(pk=self.strategy.pk).unpublish()
        ContentPage.objects.get(pk=self.page.pk).delete()
        Redirect.objects.all().delete()

    def things_return(self) -> None:
        StrategyPage.objects.get(pk=self.strategy.pk).save_revision().publish()
        ContentPageFactory(parent=self.home, title="Another", slug="brief")
        StrategyPage.objects.get(pk=self.other.pk).delete()
        PlanPage.objects.filter(pk=self.plan.pk).update(period_start=None)
        SiteSettings.objects.update(tagline="Skills for all")

    @property
    def chapters(self) -> list[Callable[[], None]]:
        return [
            self.it_begins,
            self.texts_and_values_change,
            self.things_move,
            self.things_end,
            self.things_return,
        ]


@pytest.mark.slow
def test_as_of_a_moment_every_read_answers_as_it_did(
    api: Api, home: HomePage, ledger: Ledger
) -> None:
    """Slow, because it asks every kind of read on each of five days, and of each day at the end."""
    story, begin = Story(home), timezone.now()
    told = {}
    for day, chapter in enumerate(story.chapters):
        with time_machine.travel(begin + day * DAY, tick=False):
            chapter()
            ledger.record()
            told[begin + day * DAY] = snapshot(api, addresses(api))
    with time_machine.travel(begin + 9 * DAY, tick=False):
        for moment, then in told.items():
            again = snapshot(api, list(then), (moment + DAY / 2).isoformat())
            assert {url: (then[url], again[url]) for url in then if then[url] != again[url]} == {}
    assert ledger.agrees()


def addresses(api: Api) -> list[str]:
    editions = Edition.objects.all()
    ids = {str(id) for id in editions.values_list("document", flat=True)}
    return everything(api, ids, set(editions.exclude(path="").values_list("path", flat=True)))

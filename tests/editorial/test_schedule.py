"""What the clock publishes: at its time, with its approval, one page apart from the next."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone
from wagtail.models import Revision
from wagtail.signals import page_published

from cms.editorial.choices import Verb
from cms.editorial.models import Decision
from cms.editorial.refusals import NotAPublisher
from cms.editorial.schedule import Outcome, run_due
from cms.editorial.verbs.approve import approve
from cms.editorial.verbs.stage import open_stage
from cms.editorial.verbs.unschedule import unschedule
from plan.models import PlanPage, StrategyPage, Workgroup
from tests.editorial.drafts import approved, draft, edit, fresh, published, submitted
from tests.editorial.people import People
from tests.fixtures.layers import layer

TOMORROW = timezone.now() + timedelta(days=1)
LATER = TOMORROW + timedelta(minutes=1)


@layer
def scheduled(strategy: StrategyPage, who: People) -> StrategyPage:
    return scheduled_page(strategy, who)


def test_an_approved_page_waits_for_its_time(scheduled: StrategyPage) -> None:
    assert run_due().published == []
    assert not fresh(scheduled).live


def test_at_its_time_it_is_live(scheduled: StrategyPage) -> None:
    assert later().published == [scheduled.pk]
    assert fresh(scheduled).live
    assert Decision.objects.about(scheduled).last().verb == Verb.PUBLISHED


def test_the_publisher_chooses_the_time_with_the_approval(
    strategy: StrategyPage, who: People
) -> None:
    submitted(strategy, who.editor)
    approved(strategy, who.reviewer)
    approve(open_stage(strategy), who.publisher, goes_live_at=TOMORROW)
    assert fresh(strategy).approved_schedule
    assert later().published == [strategy.pk]


def test_a_live_page_keeps_its_text_until_the_new_one_is_due(
    strategy: StrategyPage, who: People
) -> None:
    published(strategy, who.editor, who.reviewer, who.publisher)
    scheduled_page(strategy, who, statement="Newer.")
    assert fresh(strategy).statement == "Tell employers."
    later()
    assert fresh(strategy).statement == "Newer."


def test_a_scheduled_text_that_was_swapped_does_not_go_live(scheduled: StrategyPage) -> None:
    revision = fresh(scheduled).scheduled_revision
    swapped = revision.content | {"statement": "Swapped."}
    Revision.objects.filter(pk=revision.pk).update(content=swapped)
    assert later().refused == [scheduled.pk]
    page = fresh(scheduled)
    assert not page.live
    assert not page.approved_schedule
    assert "not the one" in Decision.objects.about(scheduled).last().comment


def test_one_page_that_fails_keeps_nobody_waiting(
    scheduled: StrategyPage, plan: PlanPage, industry: Workgroup, who: People
) -> None:
    other = scheduled_page(draft(plan, who.editor, industry, "4.2"), who)
    with broken(scheduled):
        outcome = later()
    assert (outcome.published, outcome.failed) == ([other.pk], [scheduled.pk])
    assert not fresh(scheduled).live
    assert later().published == [scheduled.pk]


def test_a_page_taken_off_the_schedule_needs_a_new_approval(
    scheduled: StrategyPage, who: People
) -> None:
    with pytest.raises(NotAPublisher):
        unschedule(scheduled, who.editor)
    unschedule(scheduled, who.publisher, "Not yet.")
    revision = fresh(scheduled).latest_revision
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=TOMORROW)
    assert later().refused == [scheduled.pk]


def test_a_page_expires_at_its_time(strategy: StrategyPage, who: People) -> None:
    edit(strategy, who.editor, expire_at=TOMORROW)
    live = published(strategy, who.editor, who.reviewer, who.publisher)
    assert run_due().expired == []
    assert later().expired == [live.pk]
    page = fresh(live)
    assert not page.live
    assert page.expired


def test_a_text_that_follows_an_expiring_one_leaves_no_gap(
    strategy: StrategyPage, who: People
) -> None:
    edit(strategy, who.editor, expire_at=TOMORROW)
    published(strategy, who.editor, who.reviewer, who.publisher)
    scheduled_page(strategy, who, statement="Newer.", expire_at=None)
    outcome = later()
    assert (outcome.published, outcome.expired) == ([strategy.pk], [])
    assert fresh(strategy).live


def scheduled_page(page: StrategyPage, who: People, **changes: object) -> StrategyPage:
    edit(page, who.editor, go_live_at=TOMORROW, **changes)
    return published(page, who.editor, who.reviewer, who.publisher)


def later() -> Outcome:
    with time_machine.travel(LATER, tick=False):
        return run_due()


@contextmanager
def broken(page: StrategyPage) -> Iterator[None]:
    """Somebody listens to publications, and falls over this one."""

    def fail(instance: StrategyPage, **kwargs: object) -> None:
        if instance.pk == page.pk:
            raise RuntimeError

    page_published.connect(fail)
    try:
        yield
    finally:
        page_published.disconnect(fail)

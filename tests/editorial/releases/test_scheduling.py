"""A release that is due goes live once, whole; if it cannot, its people are told why."""

from datetime import timedelta
from itertools import count

import pytest
import time_machine
from django.core import mail
from django.utils import timezone
from wagtail.models import Revision
from wagtail.signals import page_published

from cms.editorial.coming import due_until
from cms.editorial.models import Release
from cms.editorial.refusals import NotAPublisher
from cms.editorial.releases import publish
from cms.editorial.releases.add import add
from cms.editorial.releases.choices import State
from cms.editorial.releases.publish import publish_or_queue
from cms.editorial.releases.refusals import NotReady
from cms.editorial.releases.remove import remove
from cms.editorial.releases.schedule import schedule
from cms.editorial.releases.unschedule import unschedule
from cms.editorial.schedule import Outcome, run_due
from plan.models import PlanPage, StrategyPage, Workgroup
from tests.editorial.drafts import draft, fresh
from tests.editorial.people import People
from tests.editorial.releases.pages import live, member_of

TOMORROW = timezone.now() + timedelta(days=1)
LATER = TOMORROW + timedelta(minutes=1)
MUCH_LATER = TOMORROW + timedelta(minutes=6)


@pytest.fixture
def scheduled(ready: Release, who: People) -> Release:
    schedule(ready, who.publisher, TOMORROW)
    mail.outbox.clear()
    return ready


def test_at_its_time_all_of_it_is_live_and_once(
    scheduled: Release, strategy: StrategyPage, other: StrategyPage, at_once: None
) -> None:
    assert run_due().releases == []
    assert later().releases == [scheduled.pk]
    assert live(strategy, other) == [True, True]
    assert later().releases == []
    assert all("is live with all its pages" in each.body for each in mail.outbox)


def test_only_publishers_schedule_and_only_what_is_ready(ready: Release, who: People) -> None:
    with pytest.raises(NotAPublisher):
        schedule(ready, who.editor, TOMORROW)
    with pytest.raises(NotReady, match="still to come"):
        schedule(ready, who.publisher, timezone.now() - timedelta(days=1))
    schedule(ready, who.publisher, TOMORROW)
    with pytest.raises(NotAPublisher):
        unschedule(ready, who.editor)
    unschedule(ready, who.publisher)
    assert later().releases == []


def test_adding_a_page_takes_it_off_the_schedule(
    scheduled: Release, plan: PlanPage, industry: Workgroup, who: People
) -> None:
    add(scheduled, draft(plan, who.editor, industry, "4.3"), who.editor)
    scheduled.refresh_from_db()
    assert scheduled.state == State.DRAFT
    assert "was added" in scheduled.trouble


def test_what_cannot_go_live_when_it_is_due_fails_whole(
    scheduled: Release, strategy: StrategyPage, other: StrategyPage, who: People, at_once: None
) -> None:
    revision = fresh(other).latest_revision
    swapped = revision.content | {"statement": "Swapped."}
    Revision.objects.filter(pk=revision.pk).update(content=swapped)
    assert later().releases == []
    scheduled.refresh_from_db()
    assert (scheduled.state, live(strategy, other)) == (State.FAILED, [False, False])
    html = mail.outbox[0].alternatives[0].content
    assert f"/admin/releases/{scheduled.pk}/" in html
    remove(member_of(other), who.publisher)
    publish.publish(scheduled, who.publisher)
    assert live(strategy, other) == [True, False]


def test_a_failure_in_the_middle_leaves_nothing_and_is_tried_again(
    scheduled: Release, strategy: StrategyPage, other: StrategyPage, at_once: None
) -> None:
    calls = count()

    def fail_at_the_second(**kwargs: object) -> None:
        if next(calls) % 2:
            raise RuntimeError

    page_published.connect(fail_at_the_second)
    try:
        assert later().releases == []
        scheduled.refresh_from_db()
        assert (scheduled.state, live(strategy, other)) == (State.SCHEDULED, [False, False])
        assert later(MUCH_LATER).releases == []
    finally:
        page_published.disconnect(fail_at_the_second)
    scheduled.refresh_from_db()
    assert (scheduled.state, live(strategy, other)) == (State.FAILED, [False, False])
    assert "failed again and again" in mail.outbox[-1].body


def test_a_large_release_is_published_by_the_worker(
    ready: Release, strategy: StrategyPage, who: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publish, "AT_ONCE", 1)
    assert publish_or_queue(ready, who.publisher).state == State.SCHEDULED
    assert live(strategy) == [False]
    assert run_due().releases == [ready.pk]
    assert live(strategy) == [True]


def test_caches_are_told_what_is_coming(scheduled: Release, strategy: StrategyPage) -> None:
    coming = list(due_until(TOMORROW - timedelta(minutes=1), LATER))
    assert (strategy.pk, strategy.slug) in [(each.page_id, each.slug) for each in coming]


def later(moment: object = LATER) -> Outcome:
    with time_machine.travel(moment, tick=False):
        return run_due()

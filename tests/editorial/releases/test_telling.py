"""Who is told what of a release: in the admin and by mail, each person once of each event."""

from collections import defaultdict
from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone
from wagtail.models import Revision

from cms.editorial.models import Notification, Release
from cms.editorial.notifications.choices import Event
from cms.editorial.releases.add import add
from cms.editorial.releases.due import publish_due
from cms.editorial.releases.publish import publish
from cms.editorial.releases.roll_back import roll_back
from cms.editorial.releases.schedule import schedule
from cms.editorial.releases.telling import tell_people
from cms.editorial.releases.unschedule import unschedule
from home.models import ContentPage
from plan.models import StrategyPage
from tests.editorial.drafts import edit, fresh
from tests.editorial.people import People

TOMORROW = timezone.now() + timedelta(days=1)
DUE, LATE = TOMORROW + timedelta(minutes=1), TOMORROW + timedelta(minutes=6)

PUBLISHERS = {"publisher", "second-publisher"}
EVERYBODY = {"editor", "industry-reviewer"} | PUBLISHERS


@pytest.fixture
def ready(ready: Release, at_once: None) -> Release:
    return ready


@pytest.fixture
def scheduled(ready: Release, who: People) -> Release:
    schedule(ready, who.publisher, TOMORROW)
    return ready


def told() -> dict[str, set[str]]:
    """Who was told of what since the last call, by a row and by a mail."""
    found = defaultdict(set)
    for each in Notification.objects.filter(event__startswith="release_"):
        assert each.mailed_at
        found[each.event].add(each.recipient.username)
    mailed = [each.to[0].removesuffix("@example.org") for each in mail.outbox]
    assert sorted(mailed) == sorted(name for names in found.values() for name in names)
    Notification.objects.all().delete()
    mail.outbox.clear()
    return dict(found)


def test_that_it_is_scheduled_and_that_it_is_not_any_more(scheduled: Release, who: People) -> None:
    assert told() == {Event.RELEASE_SCHEDULED: EVERYBODY - {"publisher"}}
    unschedule(scheduled, who.second_publisher)
    assert told() == {Event.RELEASE_UNSCHEDULED: EVERYBODY - {"second-publisher"}}


def test_that_it_is_live_by_the_clock_who_scheduled_it_included(scheduled: Release) -> None:
    told()
    publish_due(DUE)
    sent = mail.outbox[0]
    assert (sent.subject, "See the release" in sent.body) == ("HEROES day: published", True)
    assert f"/admin/releases/{scheduled.pk}/" in sent.body
    assert told() == {Event.RELEASE_PUBLISHED: EVERYBODY}


def test_that_it_failed_and_because_of_which_page(scheduled: Release, other: StrategyPage) -> None:
    told()
    revision = fresh(other).latest_revision
    swapped = revision.content | {"statement": "Swapped."}
    Revision.objects.filter(pk=revision.pk).update(content=swapped)
    publish_due(DUE)
    row = Notification.objects.filter(event=Event.RELEASE_FAILED).first()
    assert f"“{other.title}”: The text is not the one that was approved." in row.text
    assert (row.page, row.release) == (None, scheduled)
    assert told() == {Event.RELEASE_FAILED: EVERYBODY}


def test_that_it_is_late_and_later_that_it_is_live(scheduled: Release) -> None:
    """Whoever should have published it was not there, or was killed each time."""
    told()
    publish_due(LATE)
    assert told() == {Event.RELEASE_LATE: EVERYBODY, Event.RELEASE_PUBLISHED: EVERYBODY}
    publish_due(LATE)
    assert told() == {}


def test_that_an_edit_took_it_back(scheduled: Release, strategy: StrategyPage, who: People) -> None:
    told()
    edit(strategy, who.second_editor, statement="Other words.")
    edit(strategy, who.second_editor, statement="Still others.")
    row = Notification.objects.filter(event=Event.RELEASE_TAKEN_BACK).first()
    assert f"second-editor edited “{fresh(strategy).title}”" in row.text
    assert told() == {Event.RELEASE_TAKEN_BACK: EVERYBODY}


def test_that_a_page_came_in_and_took_it_off_the_schedule(
    scheduled: Release, article: ContentPage, who: People
) -> None:
    told()
    add(scheduled, article, who.editor)
    assert told() == {Event.RELEASE_UNSCHEDULED: EVERYBODY - {"editor"}}


def test_that_it_was_rolled_back_and_why(ready: Release, who: People) -> None:
    publish(ready, who.publisher)
    told()
    publish(roll_back(ready, who.second_publisher, "Announced too early."), who.second_publisher)
    assert "Announced too early." in mail.outbox[0].body
    assert told() == {Event.RELEASE_ROLLED_BACK: EVERYBODY - {"second-publisher"}}


def test_once_however_often_the_job_runs(scheduled: Release) -> None:
    publish_due(DUE)
    row = Notification.objects.filter(event=Event.RELEASE_PUBLISHED).first()
    told()
    facts = {"trouble": "", "entry": row.about.rpartition(":")[2]}
    for _ in range(2):
        tell_people.call(Event.RELEASE_PUBLISHED, scheduled.pk, None, None, facts)
    assert told() == {Event.RELEASE_PUBLISHED: EVERYBODY}

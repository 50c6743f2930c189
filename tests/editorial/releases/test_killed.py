"""A process that dies while it publishes a release leaves nothing half public; two publish once."""

import os
import signal
from threading import Barrier, Thread

import pytest
from django.core import mail
from django.db import connection, connections
from django.utils import timezone
from wagtail.signals import page_published

from cms.editorial.models import Decision, Notification, Release
from cms.editorial.releases.add import add
from cms.editorial.releases.choices import State
from cms.editorial.releases.create import create
from cms.editorial.schedule import run_due
from cms.ledger.models import Edition
from cms.ledger.recorder import record
from cms.ledger.verifying import verify
from home.models import ContentPage, HomePage
from plan.models import Workgroup
from tests.editorial.drafts import fresh, published
from tests.editorial.people import People
from tests.editorial.releases.pages import approved_for

pytestmark = pytest.mark.django_db(transaction=True)

DIES_AT = 3


@pytest.mark.parametrize(
    "size", [6, pytest.param(50, marks=pytest.mark.soak)], ids=["small", "large"]
)
def test_a_worker_killed_while_publishing_a_release(
    size: int, home: HomePage, industry: Workgroup, who: People, at_once: None
) -> None:
    release = due_release(size, home, industry, who)
    record()
    before = Edition.objects.count()
    die_while_publishing()
    assert public(release) == 0
    record()
    assert Edition.objects.count() == before
    release.refresh_from_db()
    assert release.state == State.SCHEDULED
    assert told_of(release) == []
    assert run_due().releases == [release.pk]
    assert told_of(release) == ["editor", "industry-reviewer", "publisher", "second-publisher"]
    assert run_due().releases == []
    assert len(told_of(release)) == 4
    assert public(release) == size
    record()
    assert Edition.objects.filter(seq__gt=before, event="published").count() == size
    assert verify().well


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer")
def test_two_workers_publish_it_once(home: HomePage, industry: Workgroup, who: People) -> None:
    release = due_release(3, home, industry, who)
    start, published_by = Barrier(2), []

    def work() -> None:
        start.wait()
        try:
            published_by.append(run_due().releases)
        finally:
            connections.close_all()

    workers = [Thread(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert sorted(published_by) == [[], [release.pk]]
    pages = [str(page_id) for page_id in release.members.values_list("page_id", flat=True)]
    assert Decision.objects.publications().filter(object_id__in=pages).count() == 3


def due_release(size: int, home: HomePage, industry: Workgroup, who: People) -> Release:
    home.owner_group = industry.reviewers
    home.save_revision(user=who.second_editor)
    published(home, who.second_editor, who.reviewer, who.publisher)
    release = create(who.editor, "HEROES day")
    for number in range(size):
        page = ContentPage(title=f"Page {number}", owner_group=industry.reviewers)
        fresh(home).add_child(instance=page)
        page.save_revision(user=who.editor)
        add(release, page, who.editor)
        approved_for(who, page)
    Release.objects.update(
        state=State.SCHEDULED, scheduled_for=timezone.now(), scheduled_by=who.publisher
    )
    return release


def die_while_publishing() -> None:
    """Publish in a process of its own, which is killed at the third page."""
    connections.close_all()
    child = os.fork()
    if not child:
        page_published.connect(Dying(), weak=False)
        run_due()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL


class Dying:
    def __init__(self) -> None:
        self.pages = 0

    def __call__(self, **kwargs: object) -> None:
        self.pages += 1
        if self.pages == DIES_AT:
            os.kill(os.getpid(), signal.SIGKILL)


def told_of(release: Release) -> list[str]:
    """Who got a row and a mail that says that it is live."""
    rows = Notification.objects.filter(release=release, event="release_published")
    names = sorted(rows.exclude(mailed_at=None).values_list("recipient__username", flat=True))
    mailed = [each.to[0] for each in mail.outbox if each.subject == "HEROES day: published"]
    assert sorted(mailed) == [f"{name}@example.org" for name in names]
    return names


def public(release: Release) -> int:
    return release.members.filter(page__live=True).count()

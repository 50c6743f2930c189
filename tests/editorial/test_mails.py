"""Mails in their final form: the right person, the right link, nothing twice."""

from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage as Received
from pathlib import Path
from typing import Any

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.conf import settings
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Comment, Revision
from wagtail.users.models import UserProfile

from cms.editorial.choices import Verb
from cms.editorial.mails.jobs import ask_reviewers, tell_cancellation
from cms.editorial.models import Decision, GatedTaskState, Notification
from cms.editorial.notifications.keeping import keep_informed
from cms.editorial.reviewing.conversation import reply
from cms.editorial.schedule import run_due
from cms.editorial.verbs.approve import approve
from cms.editorial.verbs.cancel import cancel
from cms.editorial.verbs.stage import open_stage
from cms.editorial.verbs.unschedule import unschedule
from plan.models import StrategyPage
from tests.editorial.drafts import approved, edit, submitted
from tests.editorial.outbox import recipients, told
from tests.editorial.people import People

SITE = "https://cms.example.org"


@pytest.fixture(autouse=True)
def at_once(settings: Any) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    settings.WAGTAILADMIN_BASE_URL = SITE


@pytest.fixture
def waiting(strategy: StrategyPage, who: People) -> StrategyPage:
    page = submitted(strategy, who.editor)
    mail.outbox.clear()
    return page


def test_a_submission_asks_those_who_can_approve(strategy: StrategyPage, who: People) -> None:
    who.editor.groups.add(*who.reviewer.groups.all())
    submitted(strategy, who.editor)
    assert recipients() == [who.reviewer.email, who.second_reviewer.email]
    for received in inbox():
        assert link(received) == f"{SITE}/admin/review/{strategy.pk}/"
        assert "“4.1 Awareness” waits for your decision" in text(received)
        assert "Workgroup review" in text(received)


def test_the_link_of_a_mail_opens_the_screen(strategy: StrategyPage, who: People) -> None:
    submitted(strategy, who.editor)
    client = Client()
    client.force_login(who.reviewer, backend="django.contrib.auth.backends.ModelBackend")
    answer = client.get(link(inbox()[0]).removeprefix(SITE))
    assert 'value="approve"' in answer.content.decode()


def test_the_next_stage_asks_the_publishers(waiting: StrategyPage, who: People) -> None:
    approved(waiting, who.reviewer)
    assert recipients() == [who.publisher.email, who.second_publisher.email]
    assert "industry-reviewer approved it in the stage “Workgroup review”" in text(inbox()[0])


@pytest.mark.parametrize("stage", ["first", "second"])
def test_a_rejection_in_any_stage_tells_submitter_and_authors(
    stage: str, strategy: StrategyPage, who: People
) -> None:
    strategy.save_revision(user=who.second_editor)
    submitted(strategy, who.editor)
    if stage == "second":
        approved(strategy, who.reviewer)
    mail.outbox.clear()
    rejecter = who.reviewer if stage == "first" else who.publisher
    open_stage(strategy).reject(user=rejecter, comment="Say <who> does it.\nAnd when.")
    assert recipients() == [who.editor.email, who.second_editor.email]
    assert "> Say <who> does it.\n> And when." in plain(inbox()[0])
    assert "Say <who> does it." in text(inbox()[0])


def test_a_publication_tells_submitter_and_authors(waiting: StrategyPage, who: People) -> None:
    approved(waiting, who.reviewer)
    mail.outbox.clear()
    approved(waiting, who.publisher)
    assert recipients() == [who.editor.email]
    assert inbox()[0]["Subject"] == "4.1 Awareness: published"


def test_the_schedule_is_told_when_it_is_made_kept_and_broken(
    waiting: StrategyPage, who: People
) -> None:
    approved(waiting, who.reviewer)
    mail.outbox.clear()
    tomorrow = timezone.now() + timedelta(days=1)
    approve(open_stage(waiting), who.publisher, goes_live_at=tomorrow)
    assert told() == [("scheduled", "editor")]
    with time_machine.travel(tomorrow + timedelta(minutes=1)):
        run_due()
    everybody = ("editor", "industry-reviewer", "publisher")
    assert told() == [("published", name) for name in everybody]


def test_what_is_taken_off_the_schedule_is_told(waiting: StrategyPage, who: People) -> None:
    approved(waiting, who.reviewer)
    approve(open_stage(waiting), who.publisher, goes_live_at=timezone.now() + timedelta(days=1))
    mail.outbox.clear()
    Notification.objects.all().delete()
    unschedule(waiting, None, "The approval no longer holds.")
    assert inbox()[0]["Subject"] == "4.1 Awareness: not published at its time"
    everybody = ("editor", "industry-reviewer", "publisher")
    assert told() == [("unscheduled", name) for name in everybody]


def test_a_schedule_that_is_refused_is_told(strategy: StrategyPage, who: People) -> None:
    edit(strategy, who.editor, go_live_at=timezone.now() + timedelta(hours=1))
    page = approved(submitted(strategy, who.editor), who.reviewer, who.publisher)
    mail.outbox.clear()
    swapped = page.latest_revision.content | {"statement": "Swapped."}
    Revision.objects.filter(pk=page.latest_revision_id).update(content=swapped)
    with time_machine.travel(timezone.now() + timedelta(hours=2)):
        run_due()
    assert "is not the one that “Workgroup review” approved" in text(inbox()[0])
    assert recipients() == [who.editor.email, who.reviewer.email, who.publisher.email]


def test_a_cancellation_tells_who_was_asked(waiting: StrategyPage, who: People) -> None:
    cancel(waiting, who.editor)
    assert recipients() == [who.reviewer.email, who.second_reviewer.email]


@pytest.mark.parametrize("what", ["stage", "workflow"])
def test_who_waits_where_a_stage_or_workflow_is_switched_off_is_told(
    waiting: StrategyPage, who: People, settings: Any, what: str
) -> None:
    page = approved(waiting, who.reviewer)
    mail.outbox.clear()
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    review = page.current_workflow_state
    stopped = open_stage(page).task.specific if what == "stage" else review.workflow
    stopped.deactivate(user=who.administrator)
    page.refresh_from_db()
    assert (page.live, page.current_workflow_state) == (False, None)
    decision = Decision.objects.get(verb=Verb.CANCELLED)
    for _ in range(2):
        tell_cancellation.call(decision.pk)
    names = ["editor", "industry-reviewer", "publisher", "second-publisher"]
    assert f"switched the {what} “{stopped}” off" in mail.outbox[0].body
    assert told() == [("cancelled", name) for name in names]


def test_late_reviews_are_reminded_of_and_escalated_once(
    waiting: StrategyPage, who: People, settings: Any
) -> None:
    who.second_reviewer.is_active = False
    who.second_reviewer.save()
    assert told() == [("left", "industry-reviewer")]
    for days, event, wanted in (
        (2, "", []),
        (4, "reminded", ["industry-reviewer"]),
        (8, "escalated", ["publisher", "second-publisher"]),
    ):
        since = timezone.now() - timedelta(days=days)
        GatedTaskState.objects.update(started_at=since)
        keep_informed()
        assert told() == [(event, name) for name in wanted]
        keep_informed()
        assert told() == []
    settings.REVIEW_REMINDER_DAYS = settings.REVIEW_ESCALATION_DAYS = 0
    Notification.objects.exclude(event="submitted").delete()
    keep_informed()
    assert told() == []


def test_a_conversation_tells_its_other_people(waiting: StrategyPage, who: People) -> None:
    comment = Comment.objects.create(
        page=waiting, user=who.editor, text="Enough?", contentpath="statement"
    )
    reply(waiting, comment.pk, who.reviewer, "Yes.")
    reply(waiting, comment.pk, who.editor, "Thanks.")
    assert link(inbox()[0]).endswith("#conversation")
    assert told() == [("answered", "editor"), ("answered", "industry-reviewer")]


def test_nothing_is_told_twice_and_nothing_is_lost(
    strategy: StrategyPage, who: People, monkeypatch: Any
) -> None:
    def away(self: Any, fail_silently: bool = False) -> int:
        raise ConnectionRefusedError

    with monkeypatch.context() as server:
        server.setattr(mail.EmailMessage, "send", away)
        submitted(strategy, who.editor)
    assert Notification.objects.count() == 2
    ask_reviewers.func(open_stage(strategy).pk)
    ask_reviewers.func(open_stage(strategy).pk)
    keep_informed()
    assert recipients() == [who.reviewer.email, who.second_reviewer.email]


def test_a_late_mail_asks_for_nothing_that_is_done(
    strategy: StrategyPage, who: People, monkeypatch: Any
) -> None:
    submitted(strategy, who.editor)
    mail.outbox.clear()
    Notification.objects.update(mailed_at=None)
    approved(strategy, who.reviewer)
    mail.outbox.clear()
    keep_informed()
    assert mail.outbox == []


def test_who_wants_no_mails_finds_it_in_the_admin(strategy: StrategyPage, who: People) -> None:
    UserProfile.objects.create(user=who.reviewer, submitted_notifications=False)
    submitted(strategy, who.editor)
    assert recipients() == [who.second_reviewer.email]
    assert Notification.objects.of(who.reviewer).unread().count() == 1


def test_notifications_in_the_admin(waiting: StrategyPage, who: People) -> None:
    client = Client()
    client.force_login(who.reviewer, backend="django.contrib.auth.backends.ModelBackend")
    listed = reverse("editorial_notifications:list")
    html = client.get(listed).content.decode()
    assert "4.1 Awareness: waiting for your review" in html
    assert "Notifications (1)" in html
    mine, other = (
        Notification.objects.of(who.reviewer).get(),
        Notification.objects.of(who.second_reviewer).get(),
    )
    assert client.post(reverse("editorial_notifications:open", args=[other.pk])).status_code == 404
    answer = client.post(reverse("editorial_notifications:open", args=[mine.pk]))
    assert answer.url == f"/admin/review/{waiting.pk}/"
    assert "Notifications (1)" not in client.get(listed).content.decode()
    assert Notification.objects.of(who.second_reviewer).unread().exists()
    approved(waiting, who.reviewer)
    assert not Notification.objects.of(who.second_reviewer).unread().exists()


def test_reviewers_choose_their_mails(who: People) -> None:
    client = Client()
    client.force_login(who.reviewer, backend="django.contrib.auth.backends.ModelBackend")
    html = client.get(reverse("wagtailadmin_account")).content.decode()
    assert "Reviews that wait for you" in html


def test_every_mail_stands_in_the_one_frame() -> None:
    """Who begins a page of HTML is the site, what shows when it cannot, the API's reference, and
    the frame of mails."""
    templates = Path(settings.BASE_DIR, "templates")
    whole = (each for each in templates.rglob("*.html") if "<!doctype" in each.read_text().lower())
    pages = {"base.html", "bare.html", "delivery/docs.html"}
    assert {str(each.relative_to(templates)) for each in whole} == pages | {"mail/frame.html"}


def inbox() -> list[Received]:
    """As they arrive."""
    raw = (sent.message().as_bytes() for sent in mail.outbox)
    return [message_from_bytes(each, policy=policy.default) for each in raw]


def plain(received: Received) -> str:
    return received.get_body(("plain",)).get_content()


def page_of(received: Received) -> BeautifulSoup:
    return BeautifulSoup(received.get_body(("html",)).get_content(), "html.parser")


def text(received: Received) -> str:
    """What both parts say: they must not differ."""
    said = page_of(received).body.get_text()
    written = " ".join(plain(received).split())
    for paragraph in page_of(received).find_all(["p", "blockquote"])[1:2]:
        assert " ".join(paragraph.get_text().split()) in written
    return said


def link(received: Received) -> str:
    """The first link of the HTML part, which the text part has too."""
    address = str(page_of(received).find("a")["href"])
    assert address in plain(received)
    assert page_of(received).html["lang"] == "en"
    return address

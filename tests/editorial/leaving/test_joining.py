"""Whoever comes later is asked, and what nobody is left of is told to those who can go on."""

from typing import Any

import pytest
from django.conf import settings
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.editorial.models import Notification
from cms.editorial.notifications.joining import tell_newcomers, unheard
from cms.editorial.notifications.keeping import keep_informed
from cms.editorial.verbs.stage import open_stage
from cms.editorial.verbs.submit import submit
from plan.models import PlanPage, StrategyPage, Workgroup
from tests.editorial.drafts import approved, draft, edit, submitted
from tests.editorial.outbox import told
from tests.editorial.people import People
from tests.editorial.test_dashboard import titles
from tests.editorial.test_mails import inbox, page_of, plain


@pytest.fixture(autouse=True)
def at_once(settings: Any) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}


@pytest.fixture
def waiting(strategy: StrategyPage, who: People) -> StrategyPage:
    page = submitted(strategy, who.editor)
    mail.outbox.clear()
    return page


def test_who_joins_a_group_is_asked_once_and_nobody_else_again(
    waiting: StrategyPage, who: People
) -> None:
    keep_informed()
    assert told() == []
    who.other_reviewer.groups.add(*who.reviewer.groups.all())
    for _ in range(2):
        keep_informed()
    assert told() == [("submitted", "education-reviewer")]
    assert titles(who.other_reviewer) == {"waiting_for_me": ["4.1 Awareness"]}
    approved(waiting, who.other_reviewer)
    mail.outbox.clear()
    who.second_editor.groups.add(*who.reviewer.groups.all())
    keep_informed()
    assert told() == []


def test_who_joins_where_several_reviews_wait_gets_one_mail(
    waiting: StrategyPage, plan: PlanPage, industry: Workgroup, who: People
) -> None:
    pages = [waiting, *(draft(plan, who.editor, industry, number) for number in ("5", "6"))]
    for page in pages[1:]:
        submitted(page, who.editor)
    mail.outbox.clear()
    who.other_reviewer.groups.add(*who.reviewer.groups.all())
    for _ in range(2):
        keep_informed()
    (received,) = inbox()
    assert received["To"] == who.other_reviewer.email
    assert received["Subject"] == "3 reviews wait for you"
    shown = page_of(received)
    for page in pages:
        address = f"{settings.WAGTAILADMIN_BASE_URL}/admin/review/{page.pk}/"
        assert plain(received).count(address) == 1
        assert len(shown.find_all("a", href=address)) == 1
    for part in (plain(received), shown.get_text()):
        assert part.count("waits for your decision") == 3
    assert who.other_reviewer.notifications.filter(mailed_at__isnull=False).count() == 3


def test_a_mail_of_several_that_could_not_be_sent_is_tried_again(
    waiting: StrategyPage, plan: PlanPage, industry: Workgroup, who: People, settings: Any
) -> None:
    submitted(draft(plan, who.editor, industry, "5"), who.editor)
    mail.outbox.clear()
    who.other_reviewer.groups.add(*who.reviewer.groups.all())
    delivers, settings.EMAIL_BACKEND = settings.EMAIL_BACKEND, f"{__name__}.Away"
    assert tell_newcomers() == 0
    settings.EMAIL_BACKEND = delivers
    keep_informed()
    assert [each.subject for each in mail.outbox] == ["2 reviews wait for you"]


class Away(BaseEmailBackend):
    """A mail server that does not answer."""

    def send_messages(self, messages: Any) -> int:
        raise ConnectionRefusedError


def test_an_account_that_is_opened_again_is_asked(strategy: StrategyPage, who: People) -> None:
    type(who.reviewer).objects.filter(pk=who.reviewer.pk).update(is_active=False)
    submitted(strategy, who.editor)
    mail.outbox.clear()
    type(who.reviewer).objects.filter(pk=who.reviewer.pk).update(is_active=True)
    keep_informed()
    assert told() == [("submitted", "industry-reviewer")]


def test_an_author_who_joins_the_group_is_not_asked(waiting: StrategyPage, who: People) -> None:
    who.editor.groups.add(*who.reviewer.groups.all())
    assert not unheard().exists()


def test_a_supporter_who_comes_later_is_asked(waiting: StrategyPage, who: People) -> None:
    open_stage(waiting).supporters.set(who.other_reviewer.groups.all())
    keep_informed()
    assert told() == [("submitted", "education-reviewer")]


def test_most_minutes_cost_one_statement(waiting: StrategyPage) -> None:
    with CaptureQueriesContext(
        connection,
    ) as statements:
        assert tell_newcomers() == 0
    assert len(statements) == 1


@pytest.mark.parametrize("how", ["closed", "deleted"])
def test_a_rejection_of_what_nobody_is_left_of_is_told_to_the_editors(
    waiting: StrategyPage, who: People, how: str
) -> None:
    leave(who.editor, how)
    open_stage(waiting).reject(user=who.reviewer, comment="Shorter.")
    assert "Everybody who wrote it has left" in " ".join(mail.outbox[0].body.split())
    assert "> Shorter." in mail.outbox[0].body
    assert told() == [("rejected", "second-editor")]
    assert titles(who.second_editor)["rejected"] == ["4.1 Awareness"]
    assert "rejected" not in titles(who.other_reviewer)
    edit(waiting, who.second_editor, statement="Ask.")
    submit(waiting, who.second_editor)
    mail.outbox.clear()
    open_stage(waiting).reject(user=who.reviewer, comment="Shorter still.")
    assert "has left" not in " ".join(mail.outbox[0].body.split())
    assert told() == [("rejected", "second-editor")]


def test_without_editors_the_publishers_hear_it(waiting: StrategyPage, who: People) -> None:
    for editor in (who.editor, who.second_editor):
        leave(editor, "closed")
    mail.outbox.clear()
    open_stage(waiting).reject(user=who.reviewer, comment="Shorter.")
    assert told() == [("rejected", "publisher"), ("rejected", "second-publisher")]


def test_while_one_author_is_left_nobody_inherits(strategy: StrategyPage, who: People) -> None:
    strategy.save_revision(user=who.second_editor)
    submitted(strategy, who.editor)
    leave(who.editor, "closed")
    mail.outbox.clear()
    open_stage(strategy).reject(user=who.reviewer, comment="Shorter.")
    assert told() == [("rejected", "second-editor")]
    assert "has left" not in Notification.objects.get(event="rejected").text


def test_a_publication_of_what_nobody_is_left_of_is_told(
    waiting: StrategyPage, who: People
) -> None:
    approved(waiting, who.reviewer)
    leave(who.editor, "deleted")
    mail.outbox.clear()
    approved(waiting, who.publisher)
    assert told() == [("published", "second-editor")]


def leave(person: Any, how: str) -> None:
    if how == "deleted":
        person.delete()
    else:
        person.is_active = False
        person.save()

"""A reply reaches the sender, is read by few, and goes with the personal data."""

import datetime as dt
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.models import ModelLogEntry

from cms.editorial.roles.names import Role
from cms.editorial.roles.synchronise import synchronise
from plan.input.erasing import erase_senders
from plan.input.models import PublicInput, Reply, Sender
from plan.input.replying.mailing import mail_unsent_replies
from plan.input.replying.reply import reply
from plan.models import PlanPage, StrategyPage
from tests.factories import StrategyPageFactory, UserFactory
from tests.plan.input.people import person, said_about, signed_in

WORDS = "Thank you <b>all</b>."


@pytest.fixture
def said(plan: PlanPage) -> PublicInput:
    synchronise()
    strategy = StrategyPageFactory(parent=plan, number="4")
    return said_about(strategy, "ABCD2345", email="resident@example.org")


def test_a_reply_is_mailed_kept_logged_and_erased(
    said: PublicInput, plan: PlanPage, settings: Any, django_capture_on_commit_callbacks: Any
) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    client = signed_in(Role.MODERATOR)
    place = reverse("public_input:reply", args=[said.pk])
    assert "resident@example.org" in client.get(place).text
    assert "This field is required" in client.post(place, {"text": " "}).text
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(place, {"text": WORDS}).status_code == 302
    sent: Any = mail.outbox[0]
    assert (sent.to, "ABCD2345" in sent.subject) == (["resident@example.org"], True)
    assert WORDS in sent.body
    assert "&lt;b&gt;all" in sent.alternatives[0].content
    assert WORDS not in str(ModelLogEntry.objects.values())
    assert ModelLogEntry.objects.filter(action="plan.input.reply").count() == 1
    shown = reverse("public_input:edit", args=[said.pk])
    assert "Thank you" in client.get(shown).text
    PlanPage.objects.filter(pk=plan.pk).update(input_erase_on=dt.date(2020, 1, 1))
    assert erase_senders() == 1
    assert (Reply.objects.count(), Sender.objects.count()) == (0, 0)
    assert "Thank you" not in client.get(shown).text
    assert "gave no address" in client.post(place, {"text": WORDS}).text


def test_a_reply_is_framed_in_the_language_of_the_form(said: PublicInput) -> None:
    PublicInput.objects.update(language="es")
    place = reverse("public_input:reply", args=[said.pk])
    assert "filled in in Spanish" in signed_in(Role.MODERATOR).get(place).text
    Reply.objects.create(input=said, text=WORDS)
    assert mail_unsent_replies() == 1
    sent = mail.outbox[-1]
    assert (sent.subject, WORDS in sent.body) == ("Sobre lo que nos contó (ABCD2345)", True)
    assert "Hola, A resident:" in sent.body


def test_who_may_not_know_senders_neither_reads_nor_writes_replies(said: PublicInput) -> None:
    reads = UserFactory()
    wanted = ("access_admin", "view_publicinput", "change_publicinput")
    reads.user_permissions.set(Permission.objects.filter(codename__in=wanted))
    Reply.objects.create(input=said, text=WORDS)
    client = signed_in(reads)
    shown = client.get(reverse("public_input:edit", args=[said.pk])).text
    assert "Pay for child care." in shown
    assert "resident@example.org" not in shown
    assert "Thank you" not in shown
    assert "Reply by mail" not in shown
    assert client.get(reverse("public_input:reply", args=[said.pk])).status_code == 302
    with pytest.raises(PermissionDenied):
        reply(said, WORDS, reads)
    exported = b"".join(
        client.get(reverse("public_input:index"), {"export": "csv"}).streaming_content
    ).decode()
    assert "Pay for child care." in exported
    assert "resident@example.org" not in exported


def test_a_reply_that_could_not_be_sent_is_tried_again_unless_the_sender_is_erased(
    said: PublicInput, settings: Any
) -> None:
    first, _ = (Reply.objects.create(input=said, text=WORDS) for _ in range(2))
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    assert mail_unsent_replies() == 0
    first.refresh_from_db()
    assert first.mailed_at is None
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert mail_unsent_replies() == 2
    assert mail_unsent_replies() == 0
    third = Reply.objects.create(input=said, text=WORDS)
    Sender.objects.all().delete()
    assert mail_unsent_replies() == 0
    third.refresh_from_db()
    assert third.mailed_at is None


def test_what_was_said_on_a_strategy_that_is_gone_is_nobodys(said: PublicInput) -> None:
    StrategyPage.objects.get(pk=said.strategy_id).delete()
    assert erase_senders() == 1
    assert Sender.objects.count() == 0
    assert person(Role.MODERATOR).has_perm("plan.view_sender")
    listed = signed_in(Role.MODERATOR).get(reverse("public_input:index"), {"export": "csv"})
    row = b"".join(listed.streaming_content).decode()
    assert "with names and addresses" in str(ModelLogEntry.objects.get(action="audit.export").data)
    assert said.reference in row

"""Each kind of notification, as it arrives: a kind that somebody adds is tried here by itself."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.core import mail
from django.test import Client
from django.urls import reverse
from wagtail.models import Comment, CommentReply

from cms.editorial.models import Decision, Notification
from cms.editorial.notifications.choices import Event
from cms.editorial.notifications.keeping import keep_informed
from cms.editorial.notifications.notify import Told, notify
from cms.editorial.releases.create import create
from cms.editorial.verbs.stage import open_stage
from plan.models import StrategyPage
from tests.editorial.drafts import submitted
from tests.editorial.people import People, person
from tests.editorial.test_mails import SITE, inbox, page_of, plain
from tests.fixtures.layers import layer

NAMED = {Event.ASSIGNED: "contributions"}
"""What is about no page says what it is about."""


@pytest.fixture(autouse=True)
def site(settings: Any) -> None:
    settings.WAGTAILADMIN_BASE_URL = SITE


@layer
def waiting(strategy: StrategyPage, who: People) -> StrategyPage:
    page = submitted(strategy, who.editor)
    keep_informed()
    Notification.objects.all().delete()
    mail.outbox.clear()
    return page


def about(event: Event, page: StrategyPage, who: People) -> Told:
    """What happened, with all that the words of a kind may name."""
    if event.startswith("release_"):
        release = create(who.publisher, "HEROES day")
        address = reverse("releases:release", args=[release.pk])
        return Told(event, "x:1", None, {"release": release}, link=address, release=release)
    decision = Decision.objects.get(object_id=str(page.pk))
    comment = Comment(page=page, user=who.reviewer, text="Enough?", contentpath="statement")
    reply = CommentReply(comment=comment, user=who.editor, text="Yes.")
    context = {"decision": decision, "state": open_stage(page), "reply": reply}
    return Told(event, "x:1", page, context, "So <it> is.")


@pytest.mark.parametrize("event", Event)
def test_it_reaches_one_person_and_opens_for_them_alone(
    event: Event, waiting: StrategyPage, who: People
) -> None:
    reader = who.publisher if event.startswith("release_") else who.reviewer
    told = about(event, waiting, who)
    gone = person("gone", is_active=False)
    assert notify(told, [reader, gone]) == 1
    assert notify(told, [reader]) == 0
    (received,) = inbox()
    assert received["To"] == reader.email
    named = "HEROES day" if told.release else NAMED.get(event, "Awareness")
    assert named in received["Subject"] + plain(received)
    assert "{" not in received["Subject"] + plain(received)
    assert_both_parts_say_the_same(received)
    address = SITE + Notification.objects.get().link
    assert address in plain(received)
    assert page_of(received).find("a", href=address)
    assert opened(address, reader) == 200
    assert opened(address, None) == opened(address, person("stranger")) == 302


def assert_both_parts_say_the_same(received: Any) -> None:
    row = Notification.objects.get()
    for part in (plain(received), page_of(received).get_text()):
        said = " ".join(part.replace("\n> ", "\n").split())
        assert " ".join(row.text.split()) in said
        assert row.quote in said
    assert not page_of(received).find("it")


def opened(address: str, user: User | None) -> int:
    client = Client()
    if user:
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client.get(address.removeprefix(SITE)).status_code


def test_each_kind_says_something_of_its_own(waiting: StrategyPage, who: People) -> None:
    for event in Event:
        notify(about(event, waiting, who), [who.publisher])
    texts = [BeautifulSoup(each.text, "html.parser").text for each in Notification.objects.all()]
    assert len(set(texts)) == len(texts) == len(Event)

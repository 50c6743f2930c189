"""A link for one person and one text: what it opens, what it keeps, and when it ends."""

import re
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from cms.editorial.links.person import Person
from cms.editorial.links.share import share, share_in_person
from cms.editorial.models import Notification, ReviewAnswer, ReviewLink
from cms.editorial.refusals import NotYours
from plan.models import StrategyPage
from tests.editorial.drafts import edit
from tests.editorial.people import People

ASKED = "Is this what you told us?"


@pytest.fixture(autouse=True)
def at_once(settings: Any) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}


@pytest.fixture
def made(strategy: StrategyPage, who: People) -> tuple[ReviewLink, str]:
    return share_in_person(strategy, who.editor, Person("The plant manager", ASKED))


@pytest.fixture
def url(made: tuple[ReviewLink, str]) -> str:
    return reverse("review_link:screen", args=[made[1]])


def test_the_mail_alone_holds_the_token(strategy: StrategyPage, who: People) -> None:
    person = Person("The plant manager", ASKED, "plant@example.org", "Brightwater Tools")
    link = share(strategy, who.editor, person)
    (sent,) = [each for each in mail.outbox if each.to == ["plant@example.org"]]
    html = sent.alternatives[0].content
    (address,) = set(re.findall(r"https?://\S+(/review/[\w-]+/)", str(sent.body)))
    assert address in html
    assert ASKED in html
    assert ASKED in sent.body
    token = address.split("/")[2]
    link.refresh_from_db()
    assert link.mailed_at
    assert token not in str(vars(link))
    assert Client().get(address).status_code == 200


def test_a_get_shows_the_text_and_acts_on_nothing(made: Any, url: str) -> None:
    assert Client().head(url).status_code == 200
    assert ReviewLink.objects.get().first_seen_at is None
    answer = Client().get(url + "?kind=confirm")
    html = answer.content.decode()
    assert "Tell employers." in html
    assert ASKED in html
    assert answer.headers["Cache-Control"] == "no-store, private"
    assert "noindex" in answer.headers["X-Robots-Tag"]
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert ReviewLink.objects.get().first_seen_at
    assert not ReviewAnswer.objects.exists()


def test_an_answer_needs_the_form(made: Any, url: str) -> None:
    strict = Client(enforce_csrf_checks=True)
    data = {"kind": "confirm", "digest": made[0].digest}
    assert strict.post(url, data).status_code == 403
    shown = strict.get(url).content.decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', shown)
    assert token
    assert strict.post(url, data | {"csrfmiddlewaretoken": token[1]}).status_code == 302
    assert ReviewAnswer.objects.get().kind == "confirm"


def test_an_answer_is_kept_shown_logged_and_told(
    made: Any, url: str, strategy: StrategyPage, who: People
) -> None:
    link, _ = made
    Client().post(url, {"kind": "changes", "digest": link.digest, "text": "We are <40>."})
    kept = ReviewAnswer.objects.get()
    assert (kept.revision_id, kept.digest) == (link.revision_id, link.digest)
    with pytest.raises(TypeError):
        kept.save()
    assert "We are &lt;40&gt;." in Client().get(url).content.decode()
    assert "We are &lt;40&gt;." in admin(who.editor, "editorial_review:screen", strategy.pk)
    logged = PageLogEntry.objects.filter(page=strategy.pk, action="editorial.link_answer").get()
    assert "We are <40>." in logged.message
    told = Notification.objects.get(event="responded")
    assert told.recipient == who.editor
    assert told.quote == "We are <40>."


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"kind": "comment", "text": " "}, "Write what you want to say."),
        ({"kind": "nod", "text": "Yes"}, "Choose one of the answers."),
        ({"kind": "confirm", "digest": "0" * 64, "text": "Mine"}, "Mine"),
    ],
)
def test_what_cannot_be_kept_is_said(made: Any, url: str, given: Any, says: str) -> None:
    answer = Client().post(url, {"digest": made[0].digest} | given)
    assert answer.status_code in (422, 409)
    assert says in answer.content.decode()
    assert not ReviewAnswer.objects.exists()


def test_a_newer_text_ends_it(made: Any, url: str, strategy: StrategyPage, who: People) -> None:
    edit(strategy, who.editor, statement="Another text.")
    for answer in (Client().get(url), Client().post(url, {"kind": "confirm"})):
        assert answer.status_code == 410
        html = answer.content.decode()
        assert "There is a newer version" in html
        assert "Another text." not in html
    assert not ReviewAnswer.objects.exists()


def test_it_expires_and_is_taken_back(made: Any, url: str, who: People) -> None:
    back = Client()
    back.force_login(who.editor, backend="django.contrib.auth.backends.ModelBackend")
    back.post(reverse("links:revoke", args=[made[0].pk]))
    assert "This link has ended" in gone(url)
    ReviewLink.objects.update(revoked_at=None, expires_at=timezone.now())
    assert "This link has ended" in gone(url)
    assert Client().get("/review/unknown/").status_code == 404


def test_only_those_who_may_edit_share(strategy: StrategyPage, who: People) -> None:
    with pytest.raises(NotYours):
        share(strategy, who.other_reviewer, Person("The plant manager", ASKED))
    client = Client()
    client.force_login(who.other_reviewer, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(reverse("links:share", args=[strategy.pk])).status_code in (302, 403)


def test_the_form_shows_a_link_once(strategy: StrategyPage, who: People) -> None:
    client = Client()
    client.force_login(who.editor, backend="django.contrib.auth.backends.ModelBackend")
    here = reverse("links:share", args=[strategy.pk])
    given = {"name": "The plant manager", "purpose": ASKED, "days": 3}
    shown = client.post(here, given).content.decode()
    found = re.search(r"/review/[\w-]{40,}/", shown)
    assert found
    assert Client().get(found[0]).status_code == 200
    assert found[0] not in client.get(here).content.decode()
    sent = client.post(here, given | {"email": "plant@example.org"})
    assert sent.status_code == 302
    assert len(mail.outbox) == 1


def gone(url: str) -> str:
    answer = Client().get(url)
    assert answer.status_code == 410
    return answer.content.decode()


def admin(user: Any, name: str, *args: Any) -> str:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client.get(reverse(name, args=args)).content.decode()

"""What is hostile at a review link. `docs/operations.md` lists these rows."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry, Revision

from awards.models import AwardYearPage, Judge
from cms.delivery.taking.receipt import receipt_for
from cms.editorial.links.answer import MOST
from cms.editorial.links.person import Person
from cms.editorial.links.share import share, share_in_person
from cms.editorial.links.tokens import issue
from cms.editorial.models import Notification, ReviewAnswer, ReviewLink
from plan.models import StrategyPage
from tests.editorial.drafts import edit, fresh, published
from tests.editorial.people import People
from tests.guide import refusals

SCRIPT = "<script>alert(1)</script>"
TEXT = "We are forty."


@dataclass
class World:
    page: StrategyPage
    who: People
    year: AwardYearPage
    link: ReviewLink
    token: str

    def opened(self, token: str = "", **more: Any) -> Any:
        return Client().get(at(token or self.token), **more)

    def say(self, token: str = "", client: Client | None = None, **given: Any) -> Any:
        data = {"kind": "changes", "text": TEXT, "digest": self.link.digest} | given
        return (client or Client()).post(at(token or self.token), data)


def at(token: str) -> str:
    return reverse("review_link:screen", args=[token])


@pytest.fixture
def world(strategy: StrategyPage, who: People, year: AwardYearPage, settings: Any) -> World:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    settings.PRIVATE_LINKS_PER_MINUTE = 0
    link, token = share_in_person(strategy, who.editor, Person("The plant manager", "Is it so?"))
    return World(strategy, who, year, link, token)


def judges_token(world: World) -> str:
    ends = timezone.now() + timezone.timedelta(days=1)
    judge = Judge.objects.create(year=world.year, name="A judge", email="j@x.org", expires_at=ends)
    return issue(judge)


def over(**ended: Any) -> Callable[[World], Any]:
    """Neither the text is shown nor an answer kept."""

    def attack(world: World) -> Any:
        ReviewLink.objects.update(**ended)
        assert world.say(kind="confirm").status_code == 410
        answer = world.opened()
        assert "Tell employers." not in answer.text
        return answer

    return attack


def changed_since(world: World) -> Any:
    edit(world.page, world.who.editor, statement="Another text.")
    assert world.say().status_code == 410
    answer = world.opened()
    assert "Another text." not in answer.text
    return answer


def by_another_link(world: World) -> Any:
    """Its digest is of another text; the link's own is what counts."""
    other = edit(world.page, world.who.editor, statement="Another text.")
    _, token = share_in_person(other, world.who.editor, Person("A partner", "And now?"))
    return world.say(token, digest=world.link.digest)


def without_the_form(world: World) -> Any:
    return world.say(client=Client(enforce_csrf_checks=True))


def as_json(world: World) -> Any:
    sent = {"kind": "confirm", "digest": world.link.digest}
    return Client().post(at(world.token), sent, content_type="application/json")


def as_a_file(world: World) -> Any:
    return world.say(text=SimpleUploadedFile("text", b"Words"))


def ten_megabytes(world: World) -> Any:
    return world.say(text=SimpleUploadedFile("text", bytes(10_000_000)))


def by_a_scanner(world: World) -> Any:
    assert Client().head(at(world.token) + "?kind=confirm").status_code == 200
    assert not ReviewLink.objects.exclude(first_seen_at=None).exists()
    asked = f"?kind=confirm&digest={world.link.digest}"
    headers = {"sec-purpose": "prefetch"}
    return Client().get(at(world.token) + asked, headers=headers)


def by_other_methods(world: World) -> Any:
    answers = [Client().generic(verb, at(world.token)) for verb in ("PUT", "PATCH", "DELETE")]
    assert {answer.status_code for answer in answers} == {405}
    return answers[0]


def twice(world: World) -> Any:
    world.say(kind="confirm", text="")
    return world.say(kind="confirm", text="")


def without_end(world: World) -> Any:
    answers = [world.say(text=f"{n}") for n in range(MOST + 1)]
    ReviewAnswer.objects.filter(pk__gt=ReviewAnswer.objects.earliest("pk").pk).delete()
    return answers[-1]


def after_it_is_public(world: World) -> Any:
    """Kept and told; what is public stays as it was approved."""
    page = published(world.page, world.who.editor, world.who.reviewer, world.who.publisher)
    answer = world.say()
    assert fresh(page).live
    assert fresh(page).current_workflow_state is None
    return answer


def a_script(world: World) -> Any:
    answer = world.say(text=SCRIPT)
    client = Client()
    client.force_login(world.who.editor, backend="django.contrib.auth.backends.ModelBackend")
    screen = client.get(reverse("editorial_review:screen", args=[world.page.pk])).text
    for shown in (world.opened().text, screen, str(mail.outbox[-1].alternatives)):
        assert "&lt;script&gt;alert(1)" in shown
        assert SCRIPT not in shown
    return answer


def a_mail_header(world: World) -> Any:
    """In what is said, in the name of whom it is for and in the title of the page."""
    title = "Awareness\nBcc: everybody@example.org"
    StrategyPage.objects.filter(pk=world.page.pk).update(draft_title=title, title=title)
    person = Person("A\r\nBcc: a@example.org", "Q\nBcc: b@example.org", "plant@example.org")
    share(fresh(world.page), world.who.editor, person)
    answer = world.say(text="Yes\r\nBcc: c@example.org")
    for each in mail.outbox:
        assert each.recipients() in (["plant@example.org"], [world.who.editor.email])
        assert not re.search(r"^Bcc", str(each.message()).split("\n\n")[0], re.M)
    assert len(mail.outbox) == 2
    return answer


ROWS: dict[str, tuple[Callable[[World], Any], str, int]] = {
    "a guessed link": (lambda w: w.opened("a" * 43), "404 nothing-there", 0),
    "a link that was cut off": (lambda w: w.opened(w.token[:-1]), "404 nothing-there", 0),
    "a link with a letter more": (lambda w: w.say(f"{w.token}x"), "404 nothing-there", 0),
    "SQL for a link": (lambda w: w.opened("' OR 1=1 --"), "404 nothing-there", 0),
    "the digest for a link": (lambda w: w.opened(w.link.token_digest), "404 nothing-there", 0),
    "a judge\u2019s link": (lambda w: w.opened(judges_token(w)), "404 nothing-there", 0),
    "a receipt": (
        lambda w: w.opened(receipt_for("plan.input", "REF", "a-key-of-our-own-1")),
        "404 nothing-there",
        0,
    ),
    "a link that has expired": (over(expires_at=timezone.now()), "410 ended", 0),
    "a link that was taken back": (over(revoked_at=timezone.now()), "410 ended", 0),
    "a link to a text that was changed": (changed_since, "410 newer", 0),
    "an answer about a text that was not shown": (by_another_link, "409 not-kept", 0),
    "an answer without the form": (without_the_form, "403 no-form", 0),
    "an answer that is none": (lambda w: w.say(kind="nod"), "422 not-kept", 0),
    "words without an answer": (lambda w: w.say(kind=""), "422 not-kept", 0),
    "a remark without words": (lambda w: w.say(text=" "), "409 not-kept", 0),
    "more than 5,000 letters": (lambda w: w.say(text="x" * 5_001), "422 not-kept", 0),
    "a NUL": (lambda w: w.say(text="a\0b"), "422 not-kept", 0),
    "a NUL in the digest": (lambda w: w.say(digest="\0"), "422 not-kept", 0),
    "JSON for a form": (as_json, "422 not-kept", 0),
    "a file for words": (as_a_file, "409 not-kept", 0),
    "ten megabytes": (ten_megabytes, "413 too-large", 0),
    "other methods": (by_other_methods, "405 not-allowed", 0),
    "a program that looks at every link of a mail": (by_a_scanner, "200 shown", 0),
    "the same answer twice": (twice, "302 kept-once", 1),
    "answers without end": (without_end, "409 not-kept", 1),
    "an answer when the text is public": (after_it_is_public, "302 kept", 1),
    "a script": (a_script, "302 kept-as-words", 1),
    "a mail header": (a_mail_header, "302 kept-as-words", 1),
}


@pytest.mark.parametrize("case", ROWS)
def test_nothing_hostile_decides_or_is_left_behind(world: World, case: str) -> None:
    attack, outcome, kept = ROWS[case]
    revisions = Revision.objects.count()
    answer = attack(world)
    assert f"{answer.status_code}" == outcome.split()[0], answer.content
    if answer.status_code not in (302, 405):
        assert "<h1" in answer.text or 'role="alert"' in answer.text or case.startswith("a program")
    assert ReviewAnswer.objects.count() == kept
    if not kept:
        assert Revision.objects.count() <= revisions + ("text that was" in case)
        assert not Notification.objects.filter(event="responded").exists()
        assert not PageLogEntry.objects.filter(action="editorial.link_answer").exists()
        assert not fresh(world.page).live


def test_who_guesses_is_stopped(world: World, settings: Any) -> None:
    settings.PRIVATE_LINKS_PER_MINUTE = 30
    answers = [world.opened(f"guess-{n}") for n in range(4)]
    assert [answer.status_code for answer in answers] == [404, 404, 404, 429]


def test_the_same_answer_twice_is_logged_and_told_once(world: World) -> None:
    twice(world)
    assert PageLogEntry.objects.filter(action="editorial.link_answer").count() == 1
    assert Notification.objects.filter(event="responded").count() == 1


def test_the_guide_lists_every_row() -> None:
    tried = {case: outcome for case, (_, outcome, _) in ROWS.items()}
    assert refusals("operations", "### At a review link") == tried | {"many guesses": "429 wait"}

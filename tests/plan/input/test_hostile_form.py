"""What is hostile at the form of the site for public input, and at its receipts: refused in words,
with what was typed, and nothing left behind. `docs/operations.md` lists these rows."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from cms.delivery.models import SentWords
from cms.delivery.taking.receipt import receipt_for
from plan.input.models import PublicInput, Sender
from plan.models import PlanPage, StrategyPage
from tests import guessed_receipts
from tests.guide import refusals

WORDS = "Pay for child care."
SCRIPT = "<script>alert(1)</script>"
KEY = "a-key-of-our-own-1"
MULTIPART = "multipart/form-data; boundary=b"
OTHER_METHODS = ("PUT", "PATCH", "DELETE", "TRACE")


@dataclass
class World:
    strategy: StrategyPage
    client: Client
    settings: Any

    @property
    def place(self) -> str:
        return f"/input/strategy/{self.strategy.pk}/"

    def send(self, client: Client | None = None, place: str = "", **more: Any) -> Any:
        said = {"text": WORDS, "organisation": "", "permission": "yes", "consent_version": "1"}
        data = {name: value for name, value in (said | more).items() if value is not None}
        return (client or self.client).post(place or self.place, data)

    def body(self, body: bytes, content_type: str = "application/x-www-form-urlencoded") -> Any:
        return self.client.generic("POST", self.place, body, content_type)

    def receipt(self) -> str:
        return str(self.send(key=KEY)["Location"])

    def correct(self, place: str = "", **more: Any) -> Any:
        data = {"act": "correct", "text": "Pay for buses.", "organisation": ""} | more
        return self.client.post(place or self.receipt(), data)


Attack = Callable[[World], Any]


def says(**more: Any) -> Attack:
    return lambda world: world.send(**more)


def by_other_methods(world: World, place: str = "") -> Any:
    answers = [world.client.generic(verb, place or world.place) for verb in OTHER_METHODS]
    assert {answer.status_code for answer in answers} == {405}
    return answers[0]


def without_the_form(world: World, place: str = "", **more: Any) -> Any:
    return world.send(Client(enforce_csrf_checks=True), place, **more)


def with_a_foreign_token(world: World) -> Any:
    client = Client(enforce_csrf_checks=True)
    client.get(world.place)
    world.client.get(world.place)
    return world.send(client, csrfmiddlewaretoken=world.client.cookies["csrftoken"].value + "x")


def twice(world: World) -> Any:
    first, second = world.send(key=KEY), world.send(key=KEY)
    assert first["Location"] == second["Location"]
    return second


def other_words_with_the_same_form(world: World) -> Any:
    """Whoever goes back may send them after all, as something else."""
    world.send(key=KEY)
    answer = world.send(key=KEY, text="Pay for buses.")
    again = {name: answer.context["form"][name].value() or "" for name in ("text", "key")}
    assert again["text"] == "Pay for buses."
    assert world.send(**again).status_code == 303
    PublicInput.objects.exclude(text=WORDS).delete()
    SentWords.objects.order_by("-pk").first().delete()
    return answer


def with_an_old_consent_text(world: World) -> Any:
    """It has changed since the form was opened: the new one is shown, and can be agreed to."""
    PlanPage.objects.update(input_consent_version="2", input_consent="We keep it for a month.")
    answer = world.send(name="A resident")
    assert "We keep it for a month." in answer.text
    version = answer.context["form"]["consent_version"].value()
    assert world.send(name="A resident", consent_version=version).status_code == 303
    Sender.objects.all().delete()
    PublicInput.objects.all().delete()
    SentWords.objects.all().delete()
    return answer


def after_the_last_day(world: World) -> Any:
    StrategyPage.objects.update(input_closes_on=dt.date(2020, 1, 1))
    return world.send()


def thousands(world: World) -> Any:
    world.settings.API_POSTS_PER_MINUTE = 1
    return [world.send(text=WORDS if n == 0 else "") for n in range(5)][-1]


def with_a_receipt(code: str, act: str = "") -> Attack:
    """That opens nothing; whatever is asked of it."""

    def attack(world: World) -> Any:
        own = world.receipt().strip("/").split("/")[-1]
        reference = PublicInput.objects.get().reference
        foreign = receipt_for("awards.nomination", reference, KEY)
        codes = {"REFERENCE": reference, "FOREIGN": foreign, "CUT": own[:-1], "MORE": own + "x"}
        place = f"/input/{codes.get(code, code)}/"
        return world.client.post(place, {"act": act}) if act else world.client.get(place)

    return attack


def after_the_withdrawal(world: World) -> Any:
    place = world.receipt()
    world.client.post(place, {"act": "withdraw"})
    return world.correct(place)


def withdrawn_twice(world: World) -> Any:
    place = world.receipt()
    return [world.client.post(place, {"act": "withdraw"}) for _ in range(2)][-1]


def guesses(world: World) -> Any:
    world.settings.PRIVATE_LINKS_PER_MINUTE = 30
    return [world.client.get(f"/input/guess-{n}/") for n in range(4)][-1]


MEGABYTE = 1_000_000
ROWS: dict[str, tuple[Attack, str, int, str]] = {
    "a script": (says(text=f"{WORDS} {SCRIPT}"), "422 not-kept", 0, "without HTML tags"),
    "a script for an organization": (says(organisation=SCRIPT), "422 not-kept", 0, "HTML tags"),
    "a NUL": (says(text=f"{WORDS}\0"), "422 not-kept", 0, "Null characters"),
    "text that runs backwards": (
        says(organisation="\u202egnitset"), "422 not-kept", 0, "control characters",
    ),
    "nothing but blanks": (says(text="   "), "422 not-kept", 0, "This field is required"),
    "more than 10,000 letters": (
        says(text=f"{WORDS} {'x' * 10_000}"), "422 not-kept", 0, "at most 10000",
    ),
    "no permission said": (says(permission=None), "422 not-kept", 0, "This field is required"),
    "a permission of its own": (says(permission="true"), "422 not-kept", 0, "not one of the"),
    "no mail address": (says(name="A", email="nobody"), "422 not-kept", 0, "name@example.org"),
    "a mail header in an address": (
        says(email="a@b.example\nBcc: c@d.example"), "422 not-kept", 0, "name@example.org",
    ),
    "a consent text that has changed": (
        with_an_old_consent_text, "422 not-kept", 0, "has changed since you opened",
    ),
    "a solution that is none": (says(altcha="bm9uZQ=="), "422 not-kept", 0, "olution"),
    "a key of its own": (says(key="x"), "422 not-kept", 0, "Nothing of this was kept"),
    "other words with the same form": (
        other_words_with_the_same_form, "422 not-kept", 1, "If you sent this form before",
    ),
    "a file for words": (
        says(text=SimpleUploadedFile("text", WORDS.encode())), "422 not-kept", 0, "is required",
    ),
    "JSON for a form": (
        lambda w: w.body(b'{"text": "x"}', "application/json"), "422 not-kept", 0, "is required",
    ),
    "plain text for a form": (
        lambda w: w.body(b"text=x", "text/plain"), "422 not-kept", 0, "is required",
    ),
    "a form that is empty": (lambda w: w.body(b""), "422 not-kept", 0, "is required"),
    "a charset that is none": (
        lambda w: w.body(b"--b--", f"{MULTIPART}; charset=hex"), "400 bad-request", 0, "understand",
    ),
    "another charset": (
        lambda w: w.body(b"text=x", "application/x-www-form-urlencoded; charset=utf-16"),
        "400 bad-request", 0, "understand",
    ),
    "a form of several parts without any": (
        lambda w: w.body(b"x", "multipart/form-data"), "400 bad-request", 0, "understand",
    ),
    "11,000 fields": (
        lambda w: w.body(b"&".join(b"f%d=" % n for n in range(11_000))),
        "400 bad-request", 0, "understand",
    ),
    "three megabytes": (says(text="x" * 3 * MEGABYTE), "413 too-large", 0, "more than the form"),
    "ten megabytes": (
        lambda w: w.body(b"text=" + b"x" * 10 * MEGABYTE), "413 too-large", 0, "more than the form",
    ),
    "ten megabytes as a file": (
        says(text=SimpleUploadedFile("text", bytes(10 * MEGABYTE))),
        "413 too-large", 0, "more than the form",
    ),
    "words without the form": (without_the_form, "403 no-form", 0, "could not be accepted"),
    "a token of another form": (with_a_foreign_token, "403 no-form", 0, "could not be accepted"),
    "a strategy that is none": (
        lambda w: w.send(place="/input/strategy/987654/"), "404 nothing-there", 0, "no page here",
    ),
    "a number beyond all strategies": (
        lambda w: w.send(place=f"/input/strategy/{10**30}/"), "404 nothing-there", 0, "no page",
    ),
    "after the last day": (after_the_last_day, "409 not-open", 0, "What you wrote"),
    "other methods": (by_other_methods, "405 not-allowed", 0, ""),
    "thousands of posts": (thousands, "429 wait", 1, "notice"),
    "the same form twice": (twice, "303 kept-once", 1, ""),
    "a field twice": (says(text=["First.", WORDS]), "303 kept-last", 1, ""),
    "a field that decides": (says(state="accepted", pk="7"), "303 kept-without-it", 1, ""),
    "a field that only machines fill": (
        says(website="https://x.example"), "303 kept-as-spam", 1, "",
    ),
    "SQL": (says(text="'; DROP TABLE plan_publicinput; --"), "303 kept-as-words", 1, ""),
    "a formula": (says(text="=HYPERLINK(1)", organisation="@SUM(1)"), "303 kept-as-words", 1, ""),
    "letters that are none": (
        lambda w: w.body(b"text=a%FF%ED%A0%80&permission=no"), "303 kept-as-words", 1, "",
    ),
    **guessed_receipts.rows(with_a_receipt),
    "a receipt of 5,000 letters": (with_a_receipt("a" * 5_000), "404 nothing-there", 1, ""),
    "a correction without the form": (
        lambda w: without_the_form(w, w.receipt(), act="withdraw"), "403 no-form", 1, "accepted",
    ),
    "a script as a correction": (
        lambda w: w.correct(text=f"Pay for buses. {SCRIPT}"), "422 not-kept", 1, "HTML tags",
    ),
    "a correction of nothing": (lambda w: w.correct(text=" "), "422 not-kept", 1, "is required"),
    "ten megabytes as a correction": (
        lambda w: w.correct(text="x" * 10 * MEGABYTE), "413 too-large", 1, "more than the form",
    ),
    "a correction after the withdrawal": (
        after_the_withdrawal, "409 not-open", 1, "You have withdrawn it",
    ),
    "a withdrawal twice": (withdrawn_twice, "302 withdrawn-once", 1, ""),
    "other methods, with a receipt": (
        lambda w: by_other_methods(w, w.receipt()), "405 not-allowed", 1, "",
    ),
    "a look by HEAD": (lambda w: w.client.head(w.receipt()), "200 shown", 1, ""),
    "many guesses": (guesses, "429 wait", 0, "Too many"),
}  # fmt: skip
STAYS = {"422 not-kept", "409 not-open", "429 wait"}
"""Where what was typed is on the page; the rest is no form of ours, or was not read."""
TYPED_NOTHING = {
    "a file for words", "JSON for a form", "plain text for a form", "a form that is empty",
    "nothing but blanks", "a correction of nothing", "thousands of posts", "many guesses",
}  # fmt: skip


@pytest.mark.parametrize("case", ROWS)
def test_the_hostile_is_refused_in_words_and_leaves_nothing(
    strategy: StrategyPage, client: Client, settings: Any, case: str
) -> None:
    settings.API_POSTS_PER_MINUTE, settings.PRIVATE_LINKS_PER_MINUTE = 0, 0
    attack, outcome, kept, told = ROWS[case]
    answer = attack(World(strategy, client, settings))
    assert answer.status_code == int(outcome.split()[0]), answer.content
    assert told in answer.text
    assert SCRIPT not in answer.text
    if outcome in STAYS and case not in TYPED_NOTHING:
        assert "Pay for" in answer.text
    assert PublicInput.objects.count() == kept
    assert SentWords.objects.count() == kept
    assert not Sender.objects.exists()
    one = PublicInput.objects.first()
    if one and "30" not in outcome and case != "a correction after the withdrawal":
        assert (one.text, one.state) == (WORDS, "new")
    if one and outcome.startswith("303"):
        assert one.state == ("spam" if "spam" in outcome else "new")
        assert one.text != "First."


def test_the_form_is_shown_to_who_looks_by_head(strategy: StrategyPage, client: Client) -> None:
    answer = client.head(reverse("plan_input:give", args=[strategy.pk]))
    assert (answer.status_code, answer.content) == (200, b"")


def test_the_guide_lists_every_row() -> None:
    tried = {case: outcome for case, (_, outcome, _, _) in ROWS.items()}
    assert refusals("operations", "### At the form for public input") == tried

"""What is hostile at the form of the site for nominations, and at its receipts: refused in words,
with what was typed, and nothing left behind. `docs/operations.md` lists these rows."""

from typing import Any

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from awards.models import AttachmentContent, AwardYearPage, County, Nomination, Nominator
from tests import guessed_receipts
from tests.awards.nominating.files import PDF
from tests.awards.nominating.hostile_posts import (
    EMPLOYER,
    FILES,
    MEGABYTE,
    SCRIPT,
    Attack,
    World,
    after_the_last_day,
    after_the_withdrawal,
    answers,
    by_other_methods,
    corrected_after_the_last_day,
    corrects,
    guesses,
    other_words_with_the_same_form,
    says,
    takes_a_file_of_another_away,
    thousands,
    twice,
    with_a_receipt,
    with_an_old_consent_text,
    withdrawn_twice,
    without_the_form,
)
from tests.awards.nominating.sent import nothing_is_kept
from tests.guide import refusals
from tests.ledger.fixtures import Ledger

MULTIPART = "multipart/form-data; boundary=b"
ROWS: dict[str, tuple[Attack, str, int, str]] = {
    "a script": (says(programme=SCRIPT), "422 not-kept", 0, "without HTML tags"),
    "a script in an answer": (answers(SCRIPT), "422 not-kept", 0, "without HTML tags"),
    "a NUL": (says(programme="a\0b"), "422 not-kept", 0, "Null characters"),
    "text that runs backwards": (
        says(organisation="\u202egnitset"), "422 not-kept", 0, "control characters",
    ),
    "nothing but blanks": (says(employer="  "), "422 not-kept", 0, "Say something"),
    "more than 5,000 letters": (
        says(programme="x" * 5_001), "422 not-kept", 0, "at most 5000",
    ),
    "half a nomination sent": (says(programme=""), "422 not-kept", 0, "or keep a draft"),
    "a category of its own": (says(category="Best"), "422 not-kept", 0, "not one of the"),
    "a county of its own": (
        says(county="'; DROP TABLE awards_county; --"), "422 not-kept", 0, "not one of the",
    ),
    "a relation of its own": (says(relation="judge"), "422 not-kept", 0, "not one of the"),
    "a figure without a number": (
        says(figure_0_label="Promotions"), "422 not-kept", 0, "Say something",
    ),
    "no mail address": (says(email="nobody"), "422 not-kept", 0, "name@example.org"),
    "a mail header in an address": (
        says(email="a@b.example\nBcc: c@d.example"), "422 not-kept", 0, "name@example.org",
    ),
    "a consent text that has changed": (
        with_an_old_consent_text, "422 not-kept", 0, "has changed since you opened",
    ),
    "a key of its own": (says(key="x"), "422 not-kept", 0, "Nothing of this was kept"),
    "other words with the same form": (
        other_words_with_the_same_form, "422 not-kept", 1, "If you sent this form before",
    ),
    "a file for words": (
        says(programme=SimpleUploadedFile("words", b"Words")), "422 not-kept", 0, "keep a draft",
    ),
    "six files": (
        says(files=[SimpleUploadedFile(f"{n}.pdf", PDF + b"%d" % n) for n in range(6)]),
        "422 not-kept", 0, "at most 5 files",
    ),
    **FILES,
    "101 files": (
        says(files=[SimpleUploadedFile(f"{n}.pdf", PDF) for n in range(101)]),
        "400 bad-request", 0, "understand",
    ),
    "JSON for a form": (
        lambda w: w.body(b'{"employer": "x"}', "application/json"), "422 not-kept", 0, "something",
    ),
    "a charset that is none": (
        lambda w: w.body(b"--b--", f"{MULTIPART}; charset=hex"), "400 bad-request", 0, "understand",
    ),
    "another charset": (
        lambda w: w.body(b"--b--", f"{MULTIPART}; charset=utf-16"),
        "400 bad-request", 0, "understand",
    ),
    "a form of several parts without any": (
        lambda w: w.body(b"x", "multipart/form-data"), "400 bad-request", 0, "understand",
    ),
    "ten megabytes of words": (
        says(programme="x" * 10 * MEGABYTE), "413 too-large", 0, "too large together",
    ),
    "25 megabytes": (
        lambda w: w.client.post(w.place, {}, headers={"content-length": "25000000"}),
        "413 too-large", 0, "too large together",
    ),
    "a nomination without the form": (without_the_form, "403 no-form", 0, "not be accepted"),
    "a year that is none": (
        lambda w: w.send("/nominate/year/987654/"), "404 nothing-there", 0, "no page here",
    ),
    "after the last day": (after_the_last_day, "409 not-open", 0, "What you wrote"),
    "other methods": (by_other_methods, "405 not-allowed", 0, ""),
    "the same form twice": (twice, "303 kept-once", 1, ""),
    "a field that decides": (says(state="won", pk="7"), "303 kept-without-it", 1, ""),
    "words for a file": (says(files="report.pdf"), "303 kept-without-it", 1, ""),
    "a criterion of its own": (says(answer_987654="Luck."), "303 kept-without-it", 1, ""),
    "a hundred figures": (
        says(**{f"figure_{n}_label": "" for n in range(3, 100)}), "303 kept-without-it", 1, "",
    ),
    "a field that only machines fill": (
        says(website="https://x.example"), "303 kept-as-spam", 1, "",
    ),
    "SQL": (says(programme="'; DROP TABLE awards_nomination; --"), "303 kept-as-words", 1, ""),
    "a formula": (says(programme="=HYPERLINK(1)"), "303 kept-as-words", 1, ""),
    **guessed_receipts.rows(with_a_receipt),
    "a withdrawal without the form": (
        lambda w: without_the_form(w, w.receipt(), act="withdraw"), "403 no-form", 1, "accepted",
    ),
    "a script as a correction": (corrects(programme=SCRIPT), "422 not-kept", 1, "HTML tags"),
    "a page as a file, later": (
        corrects(files=SimpleUploadedFile("report.pdf", b"<p>")), "422 not-kept", 1, "report.pdf",
    ),
    "ten megabytes of words, later": (
        corrects(programme="x" * 10 * MEGABYTE), "413 too-large", 1, "too large together",
    ),
    "a correction after the last day": (
        corrected_after_the_last_day, "409 not-open", 1, "Forty more aides.",
    ),
    "a correction after the withdrawal": (
        after_the_withdrawal, "409 not-open", 1, "is withdrawn",
    ),
    "a withdrawal twice": (withdrawn_twice, "302 withdrawn-once", 1, ""),
    "a file of another nomination, to take away": (
        takes_a_file_of_another_away, "302 kept-without-it", 1, "",
    ),
    "other methods, with a receipt": (
        lambda w: by_other_methods(w, w.receipt()), "405 not-allowed", 1, "",
    ),
    "a look by HEAD": (lambda w: w.client.head(w.receipt()), "200 shown", 1, ""),
    "thousands of posts": (thousands, "429 wait", 1, "Forty more aides."),
    "many guesses": (guesses, "429 wait", 0, "Too many"),
}  # fmt: skip
TYPED_NOTHING = {"JSON for a form", "nothing but blanks", "many guesses"}


@pytest.mark.parametrize("case", ROWS)
def test_the_hostile_is_refused_in_words_and_leaves_nothing(
    year: AwardYearPage, ledger: Ledger, client: Client, settings: Any, case: str
) -> None:
    settings.API_POSTS_PER_MINUTE, settings.PRIVATE_LINKS_PER_MINUTE = 0, 0
    County.objects.create(name="North", slug="north")
    attack, outcome, kept, told = ROWS[case]
    with time_machine.travel("2026-03-10T12:00Z", tick=False):
        answer = attack(World(year, f"/nominate/year/{year.pk}/", client, settings))
    assert answer.status_code == int(outcome.split()[0]), answer.content
    assert told in answer.text
    assert SCRIPT not in answer.text
    if outcome in {"422 not-kept", "409 not-open"} and case not in TYPED_NOTHING:
        assert EMPLOYER in answer.text
    assert not AttachmentContent.objects.exists()
    assert Nomination.objects.count() == kept
    assert kept or nothing_is_kept()
    if kept:
        left_as_it_was(outcome, withdrawn="withdrawal" in case and "form" not in case)


def left_as_it_was(outcome: str, *, withdrawn: bool) -> None:
    one = Nomination.objects.get()
    if withdrawn:
        assert (one.standing, one.programme) == ("withdrawn", "")
        assert not Nominator.objects.exists()
        return
    assert one.standing == ("spam" if "spam" in outcome else "sent")
    assert one.employer_name == EMPLOYER
    if "as-words" not in outcome:
        assert one.programme == "Aides become nurses."


def test_the_guide_lists_every_row() -> None:
    tried = {case: outcome for case, (_, outcome, _, _) in ROWS.items()}
    assert refusals("operations", "### At the form for nominations") == tried

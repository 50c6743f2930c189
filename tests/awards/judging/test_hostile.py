"""What is hostile at a judge's link. `docs/operations.md` lists these rows."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone
from wagtail.models import PageLogEntry

from awards.models import (
    AwardYearPage,
    Conflict,
    Scorecard,
)
from awards.nominating.files.adding import add_file
from cms.delivery.taking.receipt import receipt_for
from cms.editorial.links.tokens import issue
from tests.awards.judging.attempts import (
    MAIL,
    Row,
    World,
    a_conflict_twice,
    a_mail_header,
    a_script,
    after_the_decision,
    as_json,
    by_a_scanner,
    by_other_methods,
    declared,
    for_a_criterion_of_its_own,
    for_another_judge,
    hidden,
    made,
    of_an_account,
    of_another_year,
    of_somebody_elses_account,
    over,
    own_nomination,
    review_token,
    ten_megabytes,
    twice,
    when_judging_has_closed,
)
from tests.awards.judging.conftest import A_DAY
from tests.awards.nominating.files import PDF
from tests.guide import refusals


@pytest.fixture
def world(
    year: AwardYearPage, entries: Any, judges: Any, coordinator: User, settings: Any
) -> World:
    settings.PRIVATE_LINKS_PER_MINUTE = 0
    entry = entries("Brightwater Tools", mail="colleague@example.org")
    judge, other = judges(email=MAIL, organisation="Harbor Clinic, Inc."), judges()
    file = add_file(entry, "report.pdf", PDF)
    return World(year, entry, file, judge, other, coordinator, issue(judge))


ROWS: dict[str, Row] = {
    "a guessed link": (lambda w: w.opened("a" * 43), "404 nothing-there", 0),
    "a link that was cut off": (lambda w: w.opened(w.token[:-1]), "404 nothing-there", 0),
    "a link with a letter more": (lambda w: w.opened(f"{w.token}x"), "404 nothing-there", 0),
    "SQL for a link": (lambda w: w.opened("' OR 1=1 --"), "404 nothing-there", 0),
    "the digest for a link": (
        lambda w: w.opened(str(w.judge.token_digest)),
        "404 nothing-there",
        0,
    ),
    "a review link": (lambda w: w.opened(review_token(w)), "404 nothing-there", 0),
    "a receipt": (
        lambda w: w.opened(receipt_for("awards.nomination", "REF", "a-key-of-our-own-1")),
        "404 nothing-there",
        0,
    ),
    "a link of somebody who has an account": (of_an_account, "404 nothing-there", 0),
    "the page of another account": (of_somebody_elses_account, "404 nothing-there", 0),
    "a link that has expired": (over(expires_at=timezone.now() - A_DAY), "410 ended", 0),
    "a link that was taken back": (over(revoked_at=timezone.now()), "410 ended", 0),
    "an entry that there is not": (
        lambda w: Client().get(f"/judging/{w.token}/entries/NONE/"),
        "404 nothing-there",
        0,
    ),
    "an entry of another year": (of_another_year, "404 nothing-there", 0),
    "an entry with a conflict": (declared, "404 nothing-there", 0),
    "an entry that the judge nominated": (own_nomination, "404 nothing-there", 0),
    "an entry of the judge\u2019s own employer": (
        lambda w: hidden(w, made(w, employer_name="HARBOR CLINIC INC")),
        "404 nothing-there",
        0,
    ),
    "a file of another entry": (
        lambda w: Client().get(w.at("files", w.file.pk + 1)),
        "404 nothing-there",
        0,
    ),
    "a number beyond all files": (
        lambda w: Client().get(w.at("files", 10**30)),
        "404 nothing-there",
        0,
    ),
    "points without the form": (
        lambda w: w.post(client=Client(enforce_csrf_checks=True)),
        "403 no-form",
        0,
    ),
    "nine points of five": (lambda w: w.post(9, 4), "422 not-kept", 0),
    "words for points": (lambda w: w.post("five", 4), "422 not-kept", 0),
    "half a point": (lambda w: w.post("4.5", 4), "422 not-kept", 0),
    "a NUL": (lambda w: w.post(comment="a\0b"), "422 not-kept", 0),
    "a NUL for points": (lambda w: w.post("\0", 4), "422 not-kept", 0),
    "more than 5,000 letters": (lambda w: w.post(comment="x" * 5_001), "422 not-kept", 0),
    "more than 300 letters of a conflict": (
        lambda w: Client().post(w.at(), {"act": "conflict", "reason": "x" * 301}),
        "422 not-kept",
        0,
    ),
    "ten megabytes": (ten_megabytes, "413 too-large", 0),
    "other methods": (by_other_methods, "405 not-allowed", 0),
    "a program that looks at every link of a mail": (by_a_scanner, "200 shown", 0),
    "points when judging has closed": (when_judging_has_closed, "409 not-kept", 1),
    "points after the decision": (after_the_decision, "409 not-kept", 1),
    "a conflict twice": (a_conflict_twice, "404 nothing-there", 0),
    "the same points twice": (twice, "302 kept-once", 1),
    "points in another judge\u2019s name": (for_another_judge, "302 kept-as-own", 1),
    "points for a criterion of its own": (for_a_criterion_of_its_own, "302 kept-without-it", 1),
    "JSON for a form": (as_json, "422 not-kept", 0),
    "half of the points as all": (lambda w: w.post(4, "", act="finish"), "409 kept-unfinished", 1),
    "a script": (a_script, "302 kept-as-words", 1),
    "a mail header": (a_mail_header, "302 kept-as-words", 1),
}


@pytest.mark.parametrize("case", ROWS)
def test_nothing_hostile_decides_or_is_left_behind(world: World, case: str) -> None:
    attack, outcome, kept = ROWS[case]
    answer = attack(world)
    assert f"{answer.status_code}" == outcome.split()[0], answer.content
    assert Scorecard.objects.count() == kept
    assert not Conflict.objects.exclude(reason="before").exists()
    if kept:
        assert Scorecard.objects.get().judge == world.judge
    if not kept or "unfinished" in outcome:
        assert not PageLogEntry.objects.filter(action="awards.finish_scoring").exists() or (
            case == "a conflict twice"
        )


def test_who_guesses_is_stopped(world: World, settings: Any) -> None:
    settings.PRIVATE_LINKS_PER_MINUTE = 30
    answers = [world.opened(f"guess-{n}") for n in range(4)]
    assert [answer.status_code for answer in answers] == [404, 404, 404, 429]


def test_the_guide_lists_every_row() -> None:
    tried = {case: outcome for case, (_, outcome, _) in ROWS.items()}
    heading = "### At a judge\u2019s link"
    assert refusals("operations", heading) == tried | {"many guesses": "429 wait"}

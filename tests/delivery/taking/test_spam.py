"""Spam is scored by rules that can be read; each says its points and a sentence."""

import time
from typing import Any

import pytest

from cms.delivery.taking.arrival import Arrival
from cms.delivery.taking.spam.rule import Letter
from cms.delivery.taking.spam.rules import RULES
from cms.delivery.taking.spam.verdict import (
    Verdict,
    judged,
    verdict,
    verdict_of_correction,
)

TRUSTED = Arrival(trusted=True)
WORDS = "Pay for child care, and for the bus to it."
CASES: dict[str, tuple[Letter, int]] = {
    "honeypot": (Letter([WORDS], honeypot="x", arrival=TRUSTED), 10),
    "links": (Letter(["See https://a.example and www.b.example"], arrival=TRUSTED), 4),
    "words": (Letter(["Cheap Watches!"], arrival=TRUSTED), 5),
    "repeated": (Letter([WORDS], seen_before=1, arrival=TRUSTED), 3),
    "stutter": (Letter(["buy buy buy buy buy buy"], arrival=TRUSTED), 3),
    "script": (Letter(["Купите часы сейчас"], arrival=TRUSTED), 3),
    "hasty": (Letter([WORDS], arrival=Arrival(trusted=True, opened=1.2)), 4),
    "no-proof": (Letter([WORDS], arrival=Arrival()), 1),
    "many": (Letter([WORDS], arrival=Arrival(trusted=True, posts=6)), 4),
}


def test_every_rule_is_tried_here() -> None:
    assert set(CASES) == {rule.name for rule in RULES}


@pytest.mark.parametrize("name", CASES)
def test_a_rule_gives_its_points_and_says_why(name: str, settings: Any) -> None:
    settings.SPAM_WORDS, settings.PROOF_OF_WORK = ["cheap watches"], True
    letter, points = CASES[name]
    assert [(one["rule"], one["points"]) for one in judged(letter)] == [(name, points)]
    assert "{" not in judged(letter)[0]["why"]


def test_what_people_write_has_no_points() -> None:
    spanish = "Más autobuses por la mañana; el salario mínimo no alcanza (sube a $18.50)."
    for text in (WORDS, spanish, "No.", "Very, very, very good!", "A" * 10):
        assert judged(Letter([text], arrival=TRUSTED)) == []


def test_points_of_many_links_end_somewhere() -> None:
    found = judged(Letter(["https://x.example " * 50], arrival=TRUSTED))
    assert found[0]["points"] == 8
    assert "50" in found[0]["why"]


def test_no_rule_is_slow_on_what_was_made_to_be_slow() -> None:
    """Ten thousand letters are the longest text; each is read within one step per letter or so."""
    before = time.process_time()
    for text in ("a-" * 5_000, "a" * 10_000, "a " * 5_000, " " * 10_000, "a\n " * 3_300):
        judged(Letter([text]))
    assert time.process_time() - before < 5


@pytest.mark.django_db
def test_the_same_words_again_have_more_points_each_time(settings: Any) -> None:
    points = [verdict(TRUSTED, [words], "").points for words in (WORDS, WORDS.upper(), WORDS)]
    assert points == [0, 3, 6]


def test_from_the_threshold_on_it_is_spam_and_zero_is_never(settings: Any) -> None:
    settings.SPAM_POINTS = 10
    filled = Verdict(judged(Letter([WORDS], honeypot="x", arrival=TRUSTED)))
    assert filled.is_spam
    settings.SPAM_POINTS = 0
    assert not filled.is_spam


def test_nobody_lacks_a_proof_where_none_is_asked_for(settings: Any) -> None:
    settings.PROOF_OF_WORK = False
    assert judged(Letter([WORDS], arrival=Arrival())) == []


def test_a_correction_is_judged_by_its_words_and_how_they_came_stays(settings: Any) -> None:
    settings.PROOF_OF_WORK = True
    first = judged(Letter(["https://x.example"], arrival=Arrival(opened=1.0)))
    later = verdict_of_correction([WORDS], first)
    assert [one["rule"] for one in later.reasons] == ["hasty", "no-proof"]

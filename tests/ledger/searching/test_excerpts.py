"""What an excerpt shows, and that nothing in it is markup but <mark>."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cms.ledger.searching.excerpts import LONGEST, excerpt
from cms.ledger.searching.sought import Sought

LONG = "Nothing of that kind. " * 40


def shown(text: str, query: str, locale: str = "en") -> str:
    return excerpt(text, Sought.of(query), locale)


@pytest.mark.parametrize(
    ("text", "query", "result"),
    [
        ("We train employers.", "employer", "We train <mark>employers</mark>."),
        ("We train employers.", "TRAINING", "We <mark>train</mark> employers."),
        ("An apprenticeship.", "appren", "An <mark>apprenticeship</mark>."),
        ("See 4.1, 4.10 and 14.1.", "4.1", "See <mark>4.1</mark>, 4.10 and 14.1."),
        ("La programación nueva", "programaciones", "La <mark>programación</mark> nueva"),
        ("Two\nlines", "two", "<mark>Two</mark> · lines"),
        ("An employer’s view", "employer", "An <mark>employer’s</mark> view"),
        ("Reemployment", "employment", "Reemployment"),
        ("Nothing here", "elsewhere", "Nothing here"),
        ("", "elsewhere", ""),
        ("a < b & c", "b", "a &lt; <mark>b</mark> &amp; c"),
        ("<mark>x</mark>", "mark", "&lt;<mark>mark</mark>&gt;x&lt;/<mark>mark</mark>&gt;"),
    ],
)
def test_what_was_sought_is_marked(text: str, query: str, result: str) -> None:
    assert shown(text, query, "es" if "nueva" in text else "en") == result


def test_a_long_text_is_cut_around_the_words() -> None:
    result = shown(f"{LONG}Then the ferry leaves. {LONG}", "ferry")
    assert re.fullmatch(r"… .*Then the <mark>ferry</mark> leaves\. .* …", result)
    assert len(re.sub("</?mark>", "", result)) <= LONGEST + 4


def test_the_stretch_with_most_of_the_words_is_shown() -> None:
    result = shown(f"A ferry. {LONG}The tram and the ferry. {LONG}", "ferry tram")
    assert "<mark>tram</mark> and the <mark>ferry</mark>" in result


def test_without_the_words_it_is_the_beginning() -> None:
    assert shown(LONG, "ferry").startswith("Nothing of that kind. Nothing")


@settings(max_examples=150, deadline=None)
@given(
    st.text(st.sampled_from("ab<>&\"'./4 \n-éß’"), max_size=400),
    st.text(st.sampled_from("ab<&\"'./4 é’"), max_size=12),
)
def test_whatever_it_is_made_of_only_mark_is_markup(text: str, query: str) -> None:
    result = shown(text, query)
    without = result.replace("<mark>", "").replace("</mark>", "")
    assert "<" not in without
    assert ">" not in without
    assert result.count("<mark>") == result.count("</mark>")

"""A passage is left out in its place, and never more in public than somebody looked at."""

from types import SimpleNamespace

import pytest

from plan.input.redacting import Astray, Passage, places, without

TEXT = "Ed said: education by Ed, for Ed."


def passage(words: str, occurrence: int | None = None, why: str = "a name") -> Passage:
    return SimpleNamespace(passage=words, occurrence=occurrence, explanation=why)


def test_a_passage_is_left_out_in_its_place_only() -> None:
    assert without(TEXT, [passage("Ed", 2)]) == "Ed said: education by [left out: a name], for Ed."
    each = without(TEXT, [passage("Ed", 0), passage("said", None, "x")])
    assert each.count("[left out: a name]") == 3
    assert "education" in each


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ([passage("Ed")], "are there 3 times: say which"),
        ([passage("Ed", 4)], "are there 3 times only"),
        ([passage("said", 2)], "are there once only"),
        ([passage("Edith")], "not in the text"),
        ([passage("education by Ed"), passage("by Ed, for")], "overlap"),
    ],
)
def test_what_does_not_fit_is_said(rows: list[Passage], why: str) -> None:
    with pytest.raises(Astray, match=why):
        places(TEXT, rows)


def test_what_fits_no_more_is_left_out_wherever_its_words_are() -> None:
    rows = [passage("Ed", 4), passage("by Ed", None, "who"), passage("gone")]
    assert without(TEXT, rows) == (
        "[left out: a name] said: education [left out: who], for [left out: a name]."
    )

"""What counts as a word, and when two are the same."""

import pytest

from cms.ledger.searching.folding import composed, fold
from cms.ledger.searching.sought import MOST_WORDS, Sought, TooManyWords
from cms.ledger.searching.words import LONGEST_WORD, words_of


def words(text: str, locale: str = "en") -> list[str]:
    return list(words_of(composed(text), locale))


@pytest.mark.parametrize(
    ("locale", "forms"),
    [
        ("en", ["employer", "Employers", "EMPLOYER’S", "employer's"]),
        ("en", ["strategy", "strategies"]),
        ("en-us", ["training", "trained"]),
        ("es", ["Programación", "programacion", "programaciones", "programas"]),
        ("fr", ["Été", "été", "ete"]),
    ],
)
def test_forms_of_a_word_are_the_same_word(locale: str, forms: list[str]) -> None:
    assert len({tuple(words(form, locale)) for form in forms}) == 1


def test_a_language_that_is_not_known_has_words_as_they_are() -> None:
    assert words("employers", "de") == ["employers"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("4.1", ["4.1"]),
        ("See 4.1.1, 4.10.", ["see", "4.1.1", "4.10"]),
        ("version1.2 v4 4.1a", ["version1", "2", "v4", "4", "1a"]),
        ("not_started", ["not", "start"]),
        ("$18.50 (94%)", ["18.50", "94"]),
        ("e\u0301te\u0301", ["ete"]),
        ("'quoted' \"plans\" -minus *", ["quot", "plan", "minus"]),
        ("'; DROP TABLE --\0", ["drop", "tabl"]),
        ("ÅNGSTRÖM ŁÓDŹ İstanbul", ["angstrom", "łodz", "istanbul"]),
    ],
)
def test_a_text_is_taken_apart(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_folding_keeps_every_place() -> None:
    text = "ßﬁ İı ½ Ǆ \U0001d400 é"
    assert len(fold(text)) == len(text)


def test_of_a_very_long_word_the_beginning_counts() -> None:
    assert words("x" * 1000, "de") == ["x" * LONGEST_WORD]


@pytest.mark.parametrize("text", ["", " ", '"', "***", "\0", "🙂", "-", "()"])
def test_what_has_no_word_seeks_nothing(text: str) -> None:
    assert Sought.of(text).terms == ()


def test_equal_searches_are_spelled_equally() -> None:
    spelled = {Sought.of(text).spelled for text in ("Plan 4.1", '"plan"  4.1!', "PLÁN, 4.1")}
    assert spelled == {"plan 4.1"}
    assert Sought.of("plan 4.1") == Sought.of("Plan, 4.1.")


def test_only_the_last_word_may_be_a_beginning() -> None:
    first, last = Sought.of("care appren").terms
    assert (first.beginning, last.beginning) == ("", "appren")


@pytest.mark.parametrize("text", ["4.1", "ab", "the", "x" * 61])
def test_numbers_and_short_words_are_no_beginnings(text: str) -> None:
    assert Sought.of(text).terms[0].beginning == ""


def test_small_words_are_not_insisted_upon_unless_there_are_no_others() -> None:
    assert Sought.of("the employers").terms == Sought.of("employers").terms
    assert Sought.of("la programacion").terms == Sought.of("programacion").terms
    assert len(Sought.of("who is it").terms) == 3


def test_there_is_a_limit_to_words() -> None:
    text = " ".join("abcdefghijklmnopqrstuvwxyz")
    with pytest.raises(TooManyWords, match="26 words"):
        Sought.of(text)
    assert len(Sought.of_the_first_words(text).words) == MOST_WORDS

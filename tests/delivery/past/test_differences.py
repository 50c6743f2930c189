"""What is compared how. Nothing here needs a database."""

import random
from typing import Any

import pytest

from cms.delivery.differences.alignment import aligned
from cms.delivery.differences.budget import Budget
from cms.delivery.differences.fields import different_fields
from cms.delivery.differences.schemas import ChangeSchema
from cms.delivery.differences.words import words


def change(before: Any, after: Any) -> ChangeSchema:
    (found,) = different_fields({"field": before}, {"field": after}, Budget())
    return found


def kinds(before: list[Any], after: list[Any]) -> list[tuple[str, str]]:
    return [(item.kind.value, item.label) for item in change(before, after).items]


@pytest.mark.parametrize("empty", [None, "", [], {"html": "", "text": ""}])
def test_what_was_empty_is_added_and_what_is_empty_was_removed(empty: Any) -> None:
    value = {"html": "<p>a b</p>", "text": "a b"} if isinstance(empty, dict) else "a b"
    assert change(empty, value).kind == "added"
    assert change(value, empty).kind == "removed"
    assert different_fields({}, {"field": value}, Budget())[0].kind == "added"


def test_numbers_and_dates_are_no_text() -> None:
    for before, after in ((0, 1), (False, True), ("2026-01-01", "2027-01-01"), ("a-b", "a-c")):
        found = change(before, after)
        assert (found.kind, found.before, found.after, found.words) == (
            "changed",
            before,
            after,
            [],
        )


def test_where_only_the_markup_is_another_all_words_are_equal() -> None:
    found = change(
        {"html": "<p>so it is</p>", "text": "so it is"},
        {"html": "<p>so <b>it</b> is</p>", "text": "so it is"},
    )
    assert [(word.op, word.text) for word in found.words] == [("equal", "so it is")]
    assert "<b>" in found.after["html"]


def test_a_link_to_another_document_is_another_link() -> None:
    before, after = {"id": "a", "title": "One"}, {"id": "b", "title": "Two"}
    assert (change(before, after).before, change(before, after).changes) == (before, [])
    renamed = change(before, before | {"title": "First"})
    assert [(each.field, each.after) for each in renamed.changes] == [("title", "First")]


def test_items_that_only_stand_elsewhere_have_moved() -> None:
    a, b, c = ({"id": name, "title": name.upper()} for name in "abc")
    assert kinds([a, b, c], [c, a, b]) == [("moved", "C")]
    assert kinds([a, b], [b | {"title": "New"}, a]) in (
        [("changed", "New")],
        [("changed", "New"), ("moved", "A")],
    )


def test_without_an_identity_items_are_known_by_what_they_say() -> None:
    one = {"statement": "It is so.", "year": 2024}
    two = {"statement": "It is not so.", "year": 2025}
    assert kinds([one, two], [two]) == [("removed", "It is so.")]
    (item,) = change([one, two], [one, two | {"year": 2026}]).items
    assert (item.kind, item.before_index, item.after_index) == ("changed", 1, 1)
    assert [each.field for each in item.changes] == ["year"]
    assert kinds(["a", "b"], ["a", "c", "d"]) == [("changed", "c"), ("added", "d")]
    assert kinds([1, "b"], ["b", 2]) == [("removed", "1"), ("added", "2")]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([{"id": "a"}, {"id": "a"}], [{"id": "a"}]),
        ([{"id": None, "type": "x"}], [{"id": None, "type": "y"}]),
        ([[1]], [[2]]),
        ([None], [{}]),
        ([{"id": "a"}, "b"], [{"id": "a"}]),
    ],
)
def test_lists_of_any_kind_are_compared(before: list[Any], after: list[Any]) -> None:
    assert change(before, after).items


ALPHABETS = ("a b", "one two three four five six seven", "é 日本 ﷺ 🙂 \u0301 , . -")


@pytest.mark.parametrize("alphabet", ALPHABETS)
def test_the_words_are_both_texts(alphabet: str) -> None:
    chance = random.Random(alphabet)
    for _ in range(50):
        before, after = (
            " ".join(chance.choices(alphabet.split(), k=chance.randrange(1, 30))) for _ in range(2)
        )
        told = words(before, after, Budget())
        assert "".join(word.text for word in told if word.op != "delete") == after
        was = "".join(word.text for word in told if word.op != "insert")
        assert was.split() == before.split() or was.replace(" ", "") == before.replace(" ", "")


def test_a_comma_alone_is_no_common_ground() -> None:
    told = words("red, green, blue", "one, two, three", Budget())
    assert [(word.op, word.text) for word in told] == [
        ("delete", "red, green, blue"),
        ("insert", "one, two, three"),
    ]


def test_an_alignment_goes_from_end_to_end() -> None:
    runs = list(aligned("abcXYdef", "abcZdeQf", Budget()))
    assert [(run.equal, len(run.before), len(run.after)) for run in runs] == [
        (True, 3, 3),
        (False, 2, 1),
        (True, 2, 2),
        (False, 0, 1),
        (True, 1, 1),
    ]
    assert list(aligned("", "", Budget())) == []


def test_long_and_hostile_texts_cost_no_more_than_the_budget() -> None:
    """Repeated words, shuffled words and no common word: all of them quadratic without it."""
    chance = random.Random(4)
    shuffled = [str(number) for number in range(20_000)]
    chance.shuffle(shuffled)
    texts = [
        ("a b " * 20_000, "b c a " * 20_000),
        (" ".join(map(str, range(20_000))), " ".join(shuffled)),
        ("x " * 50_000, "y " * 50_000),
    ]
    for before, after in texts:
        budget = Budget(100_000)
        told = words(before, after, budget)
        assert "".join(word.text for word in told if word.op != "delete") == after
        assert budget.left >= 0
    budget = Budget(100_000)
    told = words("a b " * 50_000 + "end", "a b " * 50_000 + "of it", budget)
    assert [word.op for word in told] == ["equal", "delete", "insert"]
    assert not budget.exhausted

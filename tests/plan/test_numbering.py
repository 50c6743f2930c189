import pytest
from django.core.exceptions import ValidationError

from plan.numbering import next_free, sort_key, validate_below, validate_number


@pytest.mark.parametrize("number", ["4", "4.1", "4.1.1", "12.10"])
def test_numbers_are_written_with_points_between(number: str) -> None:
    validate_number(number)


@pytest.mark.parametrize("number", ["", "4.", ".1", "4,1", "four", "4.1.", "4. 1", "4.1\n", "٤"])
def test_anything_else_is_refused_with_an_example(number: str) -> None:
    with pytest.raises(ValidationError, match=r"4\.1"):
        validate_number(number)


def test_numbers_sort_by_their_parts() -> None:
    assert sorted(["4.10", "4.2", "10", "4"], key=sort_key) == ["4", "4.2", "4.10", "10"]


def test_the_next_free_number_follows_the_highest_taken() -> None:
    assert next_free("4", ["4.1", "4.3", "5.9"]) == "4.4"
    assert next_free("", ["1", "2"]) == "3"
    assert next_free("4", []) == "4.1"


def test_a_number_below_a_strategy_starts_with_its_parents() -> None:
    validate_below("4.1", "4")
    for wrong in ["4", "5.1", "4.1.1", "41"]:
        with pytest.raises(ValidationError, match=r"for example 4\.1"):
            validate_below(wrong, "4")


def test_directly_under_the_plan_a_number_may_be_any() -> None:
    validate_below("4.1", "")

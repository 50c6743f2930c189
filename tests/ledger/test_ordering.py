from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.ledger.choices import ValueKind
from cms.ledger.ordering import MISSING, filter_key, sort_key

NUMBERS = st.integers(-(10**12), 10**12) | st.floats(allow_nan=False)
MOMENTS = st.datetimes(timezones=st.just(UTC))


@given(NUMBERS, NUMBERS)
def test_numbers_compare_as_their_bytes_do(one: float, other: float) -> None:
    key = filter_key(ValueKind.NUMBER, one), filter_key(ValueKind.NUMBER, other)
    assert (key[0] < key[1]) == (float(one) < float(other))
    assert (key[0] == key[1]) == (float(one) == float(other))


@given(MOMENTS, MOMENTS)
def test_times_compare_as_their_bytes_do(one: datetime, other: datetime) -> None:
    assert (filter_key(ValueKind.DATE, one) < filter_key(ValueKind.DATE, other)) == (one < other)


def test_one_moment_has_one_key_however_it_is_written() -> None:
    elsewhere = timezone(timedelta(hours=-5))
    keys = {
        filter_key(ValueKind.DATE, "2026-03-01T12:00:00Z"),
        filter_key(ValueKind.DATE, datetime(2026, 3, 1, 7, tzinfo=elsewhere)),
        filter_key(ValueKind.DATE, datetime(2026, 3, 1, 12)),  # noqa: DTZ001
    }
    assert len(keys) == 1


def test_a_date_is_the_beginning_of_its_day() -> None:
    day = filter_key(ValueKind.DATE, date(2026, 3, 1))
    assert day == filter_key(ValueKind.DATE, "2026-03-01")
    assert day < filter_key(ValueKind.DATE, "2026-03-01T00:00:01Z")


def test_numbering_counts_digits_as_numbers() -> None:
    written = ["4", "4.1", "4.1.1", "4.2", "4.10", "10", "A.2", "A.10"]
    assert sorted(written, key=lambda n: sort_key(ValueKind.NUMBERING, n)) == written


def test_texts_are_sorted_regardless_of_case_and_accents() -> None:
    titles = ["apprentice", "Éducation", "employer", "Zone"]
    assert sorted(titles, key=lambda t: sort_key(ValueKind.TEXT, t)) == titles


def test_texts_are_found_exactly() -> None:
    assert filter_key(ValueKind.TEXT, "Draft") != filter_key(ValueKind.TEXT, "draft")


def test_long_texts_that_begin_alike_are_still_told_apart() -> None:
    one, other = ("x" * 300 + end for end in "ab")
    assert filter_key(ValueKind.TEXT, one) != filter_key(ValueKind.TEXT, other)


@given(st.text() | st.none())
def test_what_has_no_value_comes_last(text: str | None) -> None:
    assert sort_key(ValueKind.TEXT, text) <= MISSING
    assert sort_key(ValueKind.TEXT, None) == MISSING


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (ValueKind.NUMBER, "many"),
        (ValueKind.NUMBER, "nan"),
        (ValueKind.DATE, "yesterday"),
        (ValueKind.BOOLEAN, "yes"),
    ],
)
def test_a_value_of_another_kind_is_refused(kind: ValueKind, value: str) -> None:
    with pytest.raises((TypeError, ValueError)):
        filter_key(kind, value)

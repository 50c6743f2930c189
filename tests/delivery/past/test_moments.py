"""How a moment of the past is written."""

from datetime import UTC, datetime

import pytest

from cms.delivery.query.as_of import read_moment, spelled

NINE = datetime(2026, 3, 1, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-03-01T09:00:00Z", NINE),
        ("2026-03-01t09:00:00z", NINE),
        ("2026-03-01T10:00:00+01:00", NINE),
        ("2026-03-01T10:00:00 01:00", NINE),
        ("2026-03-01T04:30:00-04:30", NINE),
        ("2026-03-01T09:00:00-00:00", NINE),
        ("2026-03-01T09:00:00.25Z", NINE.replace(microsecond=250_000)),
        ("2026-03-01T09:00:00.9999999999Z", NINE.replace(microsecond=999_999)),
    ],
)
def test_any_time_of_rfc_3339_will_do_and_a_plus_need_not_be_encoded(
    text: str, moment: datetime
) -> None:
    assert read_moment(text) == moment
    assert read_moment(spelled(moment)) == moment


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2026-03-01", "with its zone"),
        ("2026-03-01T09:00:00", "with its zone"),
        ("2026-03-01T09:00Z", "with its zone"),
        ("1772355600", "with its zone"),
        ("", "with its zone"),
        ("yesterday", "with its zone"),
        ("٢026-03-01T09:00:00Z", "with its zone"),
        ("2026-03-01T09:00:00Z ", "with its zone"),
        ("2026-02-30T09:00:00Z", "no time that there is"),
        ("2026-03-01T09:00:60Z", "no time that there is"),
        ("2026-03-01T09:00:00+25:00", "no time that there is"),
        ("0001-01-01T00:00:00+14:00", "no time that there is"),
        ("9999-12-31T23:59:59-14:00", "no time that there is"),
        ("2999-01-01T00:00:00Z", "lies in the future"),
    ],
)
def test_anything_else_is_refused_with_what_would_be_right(text: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        read_moment(text)

"""How a value of each kind is read from text, and what OpenAPI calls it."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, time
from decimal import Decimal
from re import compile as pattern
from typing import Any

from django.utils.dateparse import parse_date, parse_datetime

from cms.delivery.query.parameters import NotAmong
from cms.ledger.choices import ValueKind

LONGEST_TEXT = 200
LONGEST_NUMBER = 15
NUMBER = pattern(r"-?\d{1,15}(\.\d{1,6})?")


def read_text(text: str) -> str:
    if len(text) > LONGEST_TEXT:
        raise ValueError(f"is longer than the {LONGEST_TEXT} characters that a value can have.")
    return text


def read_path(text: str) -> str:
    if not text.startswith("/"):
        raise ValueError("must be a path from the root, such as /plan/.")
    return text


def read_number(text: str) -> Decimal:
    if not NUMBER.fullmatch(text):
        raise ValueError("must be a number, such as 2025 or 12.5.")
    return Decimal(text)


def read_date(text: str) -> datetime:
    """A day is its first moment; a time without a zone is UTC."""
    try:
        if day := parse_date(text):
            return datetime.combine(day, time(), UTC)
        if moment := parse_datetime(text):
            return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        pass
    raise ValueError("must be a date (2025-03-01) or a time (2025-03-01T12:00:00Z).")


def read_boolean(text: str) -> bool:
    if text not in ("true", "false"):
        raise ValueError("must be true or false.")
    return text == "true"


READERS: Mapping[ValueKind, Callable[[str], Any]] = {
    ValueKind.TEXT: read_text,
    ValueKind.NUMBER: read_number,
    ValueKind.DATE: read_date,
    ValueKind.BOOLEAN: read_boolean,
    ValueKind.NUMBERING: read_text,
}

SCHEMAS: Mapping[ValueKind, dict[str, Any]] = {
    ValueKind.TEXT: {"type": "string"},
    ValueKind.NUMBER: {"type": "number"},
    ValueKind.DATE: {"type": "string"},
    ValueKind.BOOLEAN: {"type": "boolean"},
    ValueKind.NUMBERING: {"type": "string"},
}


def one_of(choices: tuple[str, ...]) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text not in choices:
            raise NotAmong(f"must be one of {', '.join(choices)}.", choices)
        return text

    return read


def some_of(choices: tuple[str, ...]) -> Callable[[str], tuple[str, ...]]:
    def read(text: str) -> tuple[str, ...]:
        named = sorted(set(text.split(",")))
        if unknown := [name for name in named if name not in choices]:
            raise NotAmong(f"there is no “{unknown[0]}” to choose.", choices)
        return tuple(named)

    return read


def whole_number(least: int, most: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not (text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER):
            raise ValueError(f"must be a whole number from {least} to {most}.")
        if not least <= int(text) <= most:
            raise ValueError(f"must be a whole number from {least} to {most}.")
        return int(text)

    return read

"""The numbers of strategies and actions: "4", "4.1", "4.1.1".

A number is stored, because it is cited. Below a strategy it starts with the parent's number;
directly under the plan it may be any.
"""

import re
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator

PATTERN = re.compile(r"[0-9]{1,3}(\.[0-9]{1,3}){0,3}")

validate_number = RegexValidator(
    rf"^{PATTERN.pattern}\Z",
    "Write numbers separated by points, without a point at the end: 4, 4.1 or 4.1.1.",
)


def sort_key(number: str) -> tuple[int, ...]:
    """4.2 stands before 4.10. What is not a number stands first."""
    return tuple(int(part) for part in number.split(".") if part.isdigit())


def next_free(parent_number: str, taken: Iterable[str]) -> str:
    """The number after the highest one that is taken directly below `parent_number`."""
    prefix = f"{parent_number}." if parent_number else ""
    last_parts = (number.removeprefix(prefix) for number in taken if number.startswith(prefix))
    highest = max((int(part) for part in last_parts if part.isdigit()), default=0)
    return f"{prefix}{highest + 1}"


def validate_below(number: str, parent_number: str) -> None:
    """Raise ValidationError unless `number` is `parent_number` and one part more."""
    prefix, _, last = number.rpartition(".")
    if parent_number and (prefix != parent_number or not last.isdigit()):
        raise ValidationError(
            f"The number must be {parent_number} with one more part, "
            f"for example {parent_number}.1; “{number}” is not."
        )

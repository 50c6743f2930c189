"""What is wrong with something sent in. The forms of the site say it in the reader's language."""

from django.utils.translation import gettext, gettext_noop
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from cms.delivery.problems.catalogue import Fault, InvalidInput

TRANSLATED = {
    "string_too_long": gettext_noop("String should have at most %(max_length)s characters"),
    "string_too_short": gettext_noop("String should have at least %(min_length)s characters"),
}
"""Pydantic's own words, for what a person can get wrong in a form."""


def invalid(field: str, detail: str) -> InvalidInput:
    return InvalidInput([fault(field, detail)])


def fault(field: str, detail: str) -> Fault:
    return Fault(field, f"{field}: {detail}.")


def faults_of(error: ValidationError) -> list[Fault]:
    return [
        fault(".".join(map(str, found["loc"])), _said(found))
        for found in error.errors(include_input=False, include_url=False)
    ]


def beside_its_field(told: dict[str, str]) -> str:
    """A fault without the name of its field, as a sentence."""
    detail = told["detail"].removeprefix(f"{told['parameter']}: ")
    return detail[:1].upper() + detail[1:]


def _said(found: ErrorDetails) -> str:
    known = TRANSLATED.get(found["type"])
    if known and found["ctx"] != {"max_length": 1} and found["ctx"] != {"min_length": 1}:
        return gettext(known) % found["ctx"]
    return found["msg"].removeprefix("Value error, ")

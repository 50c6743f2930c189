"""What may stand in a text that somebody sends in: words, and nothing that acts."""

import re

from django.core.exceptions import ValidationError as DjangoError
from django.core.validators import validate_email
from django.utils.translation import gettext as _
from pydantic import AfterValidator

TAG = re.compile(r"</?[a-zA-Z!][^<>]*>")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]")


def plain(text: str) -> str:
    if CONTROL.search(text):
        raise ValueError(_("leave out control characters"))
    if TAG.search(text):
        raise ValueError(_("write plain text, without HTML tags"))
    return text.strip()


def something(text: str) -> str:
    if not text:
        raise ValueError(_("say something"))
    return text


def address(text: str) -> str:
    try:
        validate_email(text or "nobody@example.org")
    except DjangoError as error:
        raise ValueError(_("write an address like name@example.org")) from error
    return text


Plain = AfterValidator(plain)
Something = AfterValidator(something)
Address = AfterValidator(address)

"""What may be sent in. One schema for the API, the form on the site, and a correction."""

import re
from datetime import date
from typing import Annotated, Any

from django.core.exceptions import ValidationError as DjangoError
from django.core.validators import validate_email
from pydantic import AfterValidator, BaseModel, ConfigDict, Field

TAG = re.compile(r"</?[a-zA-Z!][^<>]*>")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]")


def plain(text: str) -> str:
    if CONTROL.search(text):
        raise ValueError("leave out control characters")
    if TAG.search(text):
        raise ValueError("write plain text, without HTML tags")
    return text.strip()


def something(text: str) -> str:
    if not text:
        raise ValueError("say something")
    return text


def address(text: str) -> str:
    try:
        validate_email(text or "nobody@example.org")
    except DjangoError as error:
        raise ValueError("write an address like name@example.org") from error
    return text


Plain = AfterValidator(plain)


class InputSent(BaseModel):
    """What a member of the public, or an organization, says about a strategy."""

    model_config = ConfigDict(extra="forbid", strict=True)

    text: Annotated[str, Plain, AfterValidator(something)] = Field(
        min_length=1, max_length=10_000, description="What is said, as plain text."
    )
    organisation: Annotated[str, Plain] = Field(
        max_length=200, description="Whom the sender speaks for; empty: nobody else."
    )
    permission_to_publish: bool = Field(
        description="Whether it may be published. A no is final. Never published: name and address."
    )
    name: Annotated[str, Plain] = Field("", max_length=200, description="Of the sender.")
    email: Annotated[str, Plain, AfterValidator(address)] = Field(
        "", max_length=254, description="Where the sender can be reached."
    )
    consent_version: Annotated[str, Plain] = Field(
        "", max_length=20, description="Which consent text was read; needed with name or address."
    )
    website: str = Field("", max_length=200, description="Leave it empty; only machines fill it.")


class FormAnswer(BaseModel):
    """What the form route answers with."""

    open: bool = Field(description="Whether something sent now is taken.")
    state: str = Field(description="`closed`, `scheduled`, `open` or `answered`.")
    opens_at: date | None = Field(description="First day; null: no such end.")
    closes_at: date | None = Field(description="Last day; null: no such end.")
    consent: str = Field(description="What the sender consents to; show it beside the form.")
    consent_version: str = Field(description="Send it back.")
    schema_: dict[str, Any] = Field(alias="schema", description="JSON Schema of what is sent.")


class Received(BaseModel):
    """The answer to something sent in."""

    receipt: str = Field(description="Secret: opens `/input/{receipt}/` to correct or withdraw.")
    reference: str = Field(description="Public: by which it can be spoken of.")
    state: str = Field(description="`received`.")

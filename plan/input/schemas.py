"""What may be sent in. One schema for the API, the form on the site, and a correction."""

from datetime import date, datetime
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from cms.delivery.taking.words import Address, Plain, Something


class InputSent(BaseModel):
    """What a member of the public, or an organization, says about a strategy."""

    model_config = ConfigDict(extra="forbid", strict=True)

    text: Annotated[str, Plain, Something] = Field(
        min_length=1, max_length=10_000, description="What is said, as plain text."
    )
    organisation: Annotated[str, Plain] = Field(
        max_length=200, description="Whom the sender speaks for; empty: nobody else."
    )
    permission_to_publish: bool = Field(
        description="Whether it may be published. A no is final. Never published: name and address."
    )
    name: Annotated[str, Plain] = Field("", max_length=200, description="Of the sender.")
    email: Annotated[str, Plain, Address] = Field(
        "", max_length=254, description="Where the sender can be reached."
    )
    consent_version: Annotated[str, Plain] = Field(
        "", max_length=20, description="Which consent text was read; needed with name or address."
    )
    website: str = Field("", max_length=200, description="Leave it empty; only machines fill it.")


class CorrectionSent(BaseModel):
    """Other words; what is not sent stays."""

    model_config = ConfigDict(extra="forbid", strict=True)

    text: Annotated[str, Plain, Something] | None = Field(
        None, max_length=10_000, description="What is said instead, as plain text."
    )
    organisation: Annotated[str, Plain] | None = Field(
        None, max_length=200, description="Whom the sender speaks for."
    )


class InputTold(BaseModel):
    """An input, as its sender is told of it."""

    reference: str = Field(description="By which it can be spoken of.")
    state: str = Field(
        description="`received`, `read`, `accepted`, `refused`, `merged`, `withdrawn`."
    )
    reason: str = Field(description="Why it is not published; else empty.")
    text: str = Field(description="What is said; empty when it was withdrawn.")
    organisation: str = Field(description="Whom the sender speaks for.")
    permission_to_publish: bool = Field(description="What the sender said to that.")
    received_at: datetime = Field(description="When it came.")


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

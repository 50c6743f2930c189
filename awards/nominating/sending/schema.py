"""What a nomination says. One schema for the API, the form on the site, and a correction."""

from datetime import date
from typing import Annotated, Any

from django.utils.translation import gettext as _
from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from awards.nominating.choices import Relation
from cms.delivery.taking.words import Address, Plain, Something

MOST_ANSWERS, MOST_FIGURES = 20, 10


def known_relation(name: str) -> str:
    if name and name not in Relation.values:
        raise ValueError(_("is one of %(known)s") % {"known": ", ".join(Relation.values)})
    return name


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class AnswerSent(Strict):
    criterion: str = Field(max_length=100, description="Its key or name, as the form gives it.")
    text: Annotated[str, Plain] = Field(max_length=3_000, description="The case, as plain text.")


class FigureSent(Strict):
    label: Annotated[str, Plain, Something] = Field(
        max_length=200, description="What was measured: promotions."
    )
    value: Annotated[str, Plain, Something] = Field(max_length=40, description="38")
    unit: Annotated[str, Plain] = Field("", max_length=40, description="people, percent, dollars")
    period: Annotated[str, Plain] = Field("", max_length=60, description="2023 to 2025")


class NominationSent(Strict):
    """A proposal that an employer receive the award."""

    send: bool = Field(description="True: it is sent to the judges. False: a draft is kept.")
    employer: Annotated[str, Plain, Something] = Field(max_length=200, description="Its name.")
    category: str = Field("", max_length=100, description="Its key or name, as the form gives it.")
    industry: str = Field("", max_length=100, description="Slug; empty: not known.")
    county: str = Field("", max_length=100, description="Slug; empty: none of the region.")
    programme: Annotated[str, Plain] = Field(
        "", max_length=5_000, description="What the employer does for frontline workers."
    )
    eligibility: Annotated[str, Plain] = Field(
        "", max_length=2_000, description="Why it may win in the category."
    )
    answers: list[AnswerSent] = Field([], max_length=MOST_ANSWERS, description="To each criterion.")
    figures: list[FigureSent] = Field([], max_length=MOST_FIGURES, description="What was counted.")
    name: Annotated[str, Plain] = Field("", max_length=200, description="Who nominates.")
    email: Annotated[str, Plain, Address] = Field(
        "", max_length=254, description="Where the nominator can be reached."
    )
    organisation: Annotated[str, Plain] = Field("", max_length=200, description="The nominator's.")
    relation: Annotated[str, AfterValidator(known_relation)] = Field(
        "", max_length=20, description="What the nominator is to the employer."
    )
    consent_version: Annotated[str, Plain] = Field(
        "", max_length=20, description="Which consent text was read; needed with a name or address."
    )
    website: str = Field("", max_length=200, description="Leave it empty; only machines fill it.")


class ReceiptSent(Strict):
    receipt: str = Field(max_length=64, description="The secret that the first answer gave.")


class CorrectionSent(NominationSent):
    """The whole nomination anew; what was sent stays sent."""

    receipt: str = Field(max_length=64, description="The secret that the first answer gave.")


class FileSent(BaseModel):
    """A form of several parts."""

    receipt: str = Field(description="The secret that the first answer gave.")
    file: bytes = Field(description="PDF, PNG, JPEG, Word or Excel, of at most 8 MB.")


class CriterionAsked(BaseModel):
    key: str = Field(description="Send it back as `criterion`; the same in every language.")
    name: str = Field(description="For people; may be sent back as well.")
    asks: str = Field(description="What is asked.")


class Choice(BaseModel):
    value: str = Field(description="Send it back.")
    label: str = Field(description="For people.")


class NominationForm(BaseModel):
    """What the form route answers with."""

    open: bool = Field(description="Whether something sent now is taken.")
    phase: str = Field(description="Where the year stands.")
    opens_at: date | None = Field(description="First day; null: no such end.")
    closes_at: date | None = Field(description="Last day; null: no such end.")
    categories: list[str] = Field(description="One of them is needed, if there are any.")
    category_choices: list[Choice] = Field(
        description="The same, by their keys, which are those of every language."
    )
    criteria: list[CriterionAsked] = Field(description="Each is answered before it is sent.")
    industries: list[Choice]
    counties: list[Choice]
    relations: list[Choice]
    consent: str = Field(description="What the nominator consents to; show it beside the form.")
    consent_version: str = Field(description="Send it back.")
    schema_: dict[str, Any] = Field(alias="schema", description="JSON Schema of what is sent.")


class NominationReceived(BaseModel):
    """The answer to a nomination."""

    receipt: str = Field(description="Secret: opens `/nominate/{receipt}/`, and the verbs here.")
    reference: str = Field(description="Public: by which it can be spoken of.")
    state: str = Field(description="`draft` or `sent`.")


class FileKept(BaseModel):
    name: str = Field(description="As it is kept.")
    kind: str = Field(description="What it is, by what is in it.")
    size: int = Field(description="In bytes.")
    scan: str = Field(description="`not_scanned`, `waiting`, `clean` or `infected`.")


class NominationSeen(BaseModel):
    """A nomination, as its nominator sees it."""

    reference: str = Field(description="By which it can be spoken of.")
    state: str = Field(description="`draft`, `sent`, `ineligible` or `withdrawn`.")
    reason: str = Field(description="Why it is not eligible; else empty.")
    open: bool = Field(description="Whether it can still be corrected.")
    objections: list[str] = Field(description="What may stand in its way.")
    files: list[FileKept]
    said: dict[str, Any] = Field(description="What a correction would change.")

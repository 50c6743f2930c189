"""The API's routes: what may be sent, sending it, and what the receipt opens.

The receipt travels in the body, never in an address: addresses end up in logs.
"""

from typing import Any
from uuid import UUID

import orjson
from django.http import HttpRequest, HttpResponse
from pydantic import BaseModel, ValidationError

from awards.models import AwardYearPage, County, Industry, Nomination
from awards.nominating.choices import Relation
from awards.nominating.eligibility import objections
from awards.nominating.files.looking import MOST_BYTES, look_into
from awards.nominating.files.refusal import Unacceptable
from awards.nominating.sending.asked import Asked
from awards.nominating.sending.change import attach, by_receipt, correct, withdraw, year_open_for
from awards.nominating.sending.said import said_in
from awards.nominating.sending.schema import (
    Choice,
    CorrectionSent,
    CriterionAsked,
    FileKept,
    FileSent,
    NominationForm,
    NominationReceived,
    NominationSeen,
    NominationSent,
    ReceiptSent,
)
from awards.nominating.sending.take import take
from awards.sectors import Sector, sectors
from cms.delivery.answers.ended import ended
from cms.delivery.http.accepts import JSON
from cms.delivery.problems.catalogue import BadRequest, InvalidInput, NotFound, TooLarge
from cms.delivery.taking.arrival import HEADER as ALTCHA
from cms.delivery.taking.arrival import arrived
from cms.delivery.taking.faults import faults_of, invalid
from cms.delivery.taking.repetition import IDEMPOTENCY
from cms.delivery.writing import Writing, declared_length, sent_object
from cms.ledger.keys import PAGE
from cms.ledger.models import Identity

NOT_KEPT = {"Cache-Control": "no-store"}
AROUND_A_FILE = 10_000
"""Bytes of a form of several parts that are not the file's."""
MULTIPART = "multipart/form-data"


def form(request: HttpRequest, id: UUID) -> HttpResponse:
    """Whether nominations are taken now, and what a nomination says."""
    asked = asked_by(id)
    year = asked.year
    answer = NominationForm(
        open=asked.is_open,
        phase=asked.phase,
        opens_at=year.nominations_open_on,
        closes_at=year.nominations_close_on,
        categories=[each.words.name for each in asked.wording.categories],
        category_choices=[
            Choice(value=each.row.key, label=each.words.name) for each in asked.wording.categories
        ],
        criteria=[
            CriterionAsked(key=each.row.key, name=each.words.name, asks=each.words.asks)
            for each in asked.wording.criteria
        ],
        industries=choices(Industry, asked.language),
        counties=choices(County, asked.language),
        relations=[Choice(value=value, label=str(label)) for value, label in Relation.choices],
        consent=asked.wording.consent,
        consent_version=year.nomination_consent_version,
        schema=NominationSent.model_json_schema(),
    )
    return answered(answer, 200)


def choices(kind: Sector, language: str) -> list[Choice]:
    return [Choice(value=slug, label=each.name) for slug, each in sectors(kind, language)]


def send(request: HttpRequest, id: UUID) -> HttpResponse:
    """Nominate an employer, or keep a draft of it. Nothing of it is ever public."""
    data = sent_object(request)
    arrival = arrived(request, data)
    taken = take(asked_by(id), data, arrival)
    reference, state = taken.nomination.reference, state_told(taken.nomination)
    return answered(
        NominationReceived(receipt=taken.receipt, reference=reference, state=state), 201
    )


def see(request: HttpRequest) -> HttpResponse:
    """A nomination, as its nominator sees it."""
    return answered(seen(opened(sent_object(request))), 200)


def change(request: HttpRequest) -> HttpResponse:
    """Say the whole nomination anew, or send a draft."""
    data = sent_object(request)
    nomination = opened(data)
    correct(nomination, {key: value for key, value in data.items() if key != "receipt"})
    return answered(seen(opened(data)), 200)


def take_back(request: HttpRequest) -> HttpResponse:
    """Withdraw a nomination. What was written, and who wrote it, is not kept."""
    data = sent_object(request)
    withdraw(opened(data))
    return answered(seen(opened(data)), 200)


def add(request: HttpRequest) -> HttpResponse:
    """Add a file to a nomination: a form of several parts, with `receipt` and `file`."""
    if declared_length(request) > MOST_BYTES + AROUND_A_FILE:
        raise TooLarge(f"A file may have {MOST_BYTES // 1_000_000} MB.")
    if request.content_type != MULTIPART:
        raise BadRequest(f"Send {MULTIPART} with the parts receipt and file.")
    sent = request.FILES.get("file")
    if sent is None:
        raise invalid("file", "is missing")
    data = {"receipt": request.POST.get("receipt", "")}
    try:
        attach(opened(data), [look_into(sent.name or "", sent.read())])
    except Unacceptable as refusal:
        raise invalid("file", str(refusal).rstrip(".")) from refusal
    return answered(seen(opened(data)), 201)


def opened(data: dict[str, Any]) -> Nomination:
    """Raises NotFound for what opens nothing."""
    try:
        receipt = ReceiptSent.model_validate({"receipt": data.get("receipt")}).receipt
    except ValidationError as error:
        raise InvalidInput(faults_of(error)) from error
    nomination = by_receipt(receipt)
    if nomination is None:
        raise NotFound("The receipt opens no nomination: mistyped, or what it opened is gone.")
    return nomination


def seen(nomination: Nomination) -> NominationSeen:
    return NominationSeen(
        reference=nomination.reference,
        state=state_told(nomination),
        reason=nomination.reason,
        open=year_open_for(nomination) is not None,
        objections=objections(nomination),
        files=[
            FileKept(name=each.name, kind=each.kind, size=each.size, scan=each.scan)
            for each in nomination.attachments.all()
        ],
        said=said_in(nomination, nomination.language),
    )


def state_told(nomination: Nomination) -> str:
    return nomination.standing.told.value


def answered(answer: BaseModel, status: int) -> HttpResponse:
    body = orjson.dumps(answer.model_dump(mode="json", by_alias=True))
    return HttpResponse(body, status=status, content_type=JSON, headers=NOT_KEPT)


def asked_by(id: UUID) -> Asked:
    """Raises what is said of a document that is none, or is no longer public."""
    known = Identity.objects.filter(pk=id, label=PAGE).first()
    public = AwardYearPage.objects.live().public()
    year = public.filter(pk=known.object_id).first() if known else None
    if year is None:
        raise ended(id)
    return Asked.of(year)


REPEATED = {
    IDEMPOTENCY: "16 to 200 characters of your choice. The same request sent again with the same "
    "key is kept once, and answered alike.",
    ALTCHA: "A solved challenge of `GET /challenge`, where one is asked for and no key is sent.",
}
WRITINGS = (
    Writing(
        path="/awards/{uuid:id}/nominations",
        take=send,
        sent=NominationSent,
        answer=NominationReceived,
        name="Nomination",
        form=form,
        form_schema=NominationForm,
        headers=REPEATED,
    ),
    Writing("/nominations/see", see, ReceiptSent, NominationSeen, "NominationReceipt", status=200),
    Writing(
        "/nominations/correct", change, CorrectionSent, NominationSeen, "NominationCorrection",
        status=200,
    ),
    Writing(
        "/nominations/withdraw", take_back, ReceiptSent, NominationSeen, "NominationWithdrawal",
        status=200,
    ),
    Writing(
        "/nominations/attach", add, FileSent, NominationSeen, "NominationFile",
        media_type=MULTIPART,
    ),
)  # fmt: skip

"""The API's verbs for who has a receipt. Nobody's name or address is told, not even to them."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from pydantic import ValidationError

from cms.delivery.http.accepts import JSON
from cms.delivery.problems.catalogue import InvalidInput, NotOpen
from cms.delivery.query.reading import read_query
from cms.delivery.taking.by_receipt import ByReceipt, receipt_of, unknown_receipt
from cms.delivery.taking.faults import faults_of
from cms.delivery.taking.receipt import hash_of
from cms.delivery.writing import sent_object
from plan.input.choices import Standing
from plan.input.models import PublicInput
from plan.input.schemas import CorrectionSent, InputTold
from plan.input.sending import change

NOT_KEPT = {"Cache-Control": "no-store"}


def see(request: HttpRequest) -> HttpResponse:
    """How your input stands, and what it says."""
    read_query(request.META["QUERY_STRING"], {})
    return told(opened(request))


def correct(request: HttpRequest) -> HttpResponse:
    """Say it in other words. What was published of it is taken back until somebody has read it."""
    said, data = opened(request), sent_object(request)
    wanted = checked(data)
    if said.is_withdrawn:
        raise NotOpen("It was withdrawn, and cannot be corrected.")
    change.correct(
        said,
        said.text if wanted.text is None else wanted.text,
        said.organisation if wanted.organisation is None else wanted.organisation,
    )
    return told(opened(request))


def withdraw(request: HttpRequest) -> HttpResponse:
    """Take it back. What you said, and who you are, is not kept; nor is it public any more."""
    change.withdraw(opened(request))
    return told(opened(request))


def checked(data: dict[str, Any]) -> CorrectionSent:
    try:
        return CorrectionSent.model_validate(data)
    except ValidationError as error:
        raise InvalidInput(faults_of(error)) from error


def opened(request: HttpRequest) -> PublicInput:
    said = PublicInput.objects.filter(receipt_hash=hash_of(receipt_of(request))).first()
    if said is None:
        raise unknown_receipt()
    return said


def told(said: PublicInput) -> HttpResponse:
    answer = InputTold(
        reference=said.reference,
        state=told_state(said),
        reason=said.reason,
        text=said.text,
        organisation=said.organisation,
        permission_to_publish=said.permission_to_publish,
        received_at=said.received_at,
    )
    return HttpResponse(answer.model_dump_json(), content_type=JSON, headers=NOT_KEPT)


def told_state(said: PublicInput) -> str:
    """As its sender is told: who sends spam learns nothing."""
    standing = said.standing
    return "received" if standing in (Standing.NEW, Standing.SPAM) else standing.value


BY_RECEIPT = ByReceipt(
    path="/receipts/input",
    see=see,
    correct=correct,
    withdraw=withdraw,
    correction=CorrectionSent,
    answer=InputTold,
    name="Input",
)

"""The API's two routes: what may be sent, and sending it."""

from uuid import UUID

import orjson
from django.http import HttpRequest, HttpResponse

from cms.delivery.answers.ended import ended
from cms.delivery.http.accepts import JSON
from cms.delivery.taking.arrival import HEADER as ALTCHA
from cms.delivery.taking.arrival import arrived
from cms.delivery.taking.repetition import IDEMPOTENCY
from cms.delivery.writing import Writing, sent_object
from cms.ledger.keys import PAGE
from cms.ledger.models import Identity
from plan.input.schemas import FormAnswer, InputSent, Received
from plan.input.sending.asked import Asked
from plan.input.sending.take import take
from plan.models import StrategyPage

NOT_KEPT = {"Cache-Control": "no-store"}


def form(request: HttpRequest, id: UUID) -> HttpResponse:
    """Whether the strategy takes input now, from when to when, and what may be said."""
    asked = asked_by(id)
    window = asked.window
    answer = FormAnswer(
        open=asked.is_open,
        state=asked.state,
        opens_at=window.opens_on if window else None,
        closes_at=window.closes_on if window else None,
        consent=asked.plan.input_consent,
        consent_version=asked.plan.input_consent_version,
        schema=InputSent.model_json_schema(),
    )
    body = answer.model_dump_json(by_alias=True)
    return HttpResponse(body, content_type=JSON, headers=NOT_KEPT)


def send(request: HttpRequest, id: UUID) -> HttpResponse:
    """Say something about a strategy. It is read by people, and is public only if they accept it
    and you permit it."""
    data = sent_object(request)
    taken = take(asked_by(id), data, arrived(request, data))
    answer = {"receipt": taken.receipt, "reference": taken.reference, "state": "received"}
    return HttpResponse(orjson.dumps(answer), status=201, content_type=JSON, headers=NOT_KEPT)


def asked_by(id: UUID) -> Asked:
    """Raises what is said of a document that is none, or is no longer public."""
    known = Identity.objects.filter(pk=id, label=PAGE).first()
    public = StrategyPage.objects.live().public()
    strategy = public.filter(pk=known.object_id).first() if known else None
    if strategy is None:
        raise ended(id)
    return Asked.of(strategy)


WRITING = Writing(
    path="/strategies/{uuid:id}/input",
    form=form,
    form_schema=FormAnswer,
    take=send,
    sent=InputSent,
    answer=Received,
    name="StrategyInput",
    headers={
        IDEMPOTENCY: "16 to 200 characters of your choice. The same request sent again with the "
        "same key is kept once, and answered alike.",
        ALTCHA: "The solution of a challenge, unless it is sent as `altcha` in the body.",
    },
)

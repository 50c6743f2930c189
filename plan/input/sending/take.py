from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction
from pydantic import ValidationError

from cms.delivery.problems.catalogue import InvalidInput, NotOpen
from cms.delivery.taking.arrival import Arrival
from cms.delivery.taking.consent import require_consent
from cms.delivery.taking.faults import faults_of
from cms.delivery.taking.language import language_of_sender
from cms.delivery.taking.receipt import hash_of, new_reference, receipt_for
from cms.delivery.taking.repetition import check_key, digest, sent_before_with_else, spot
from cms.delivery.taking.spam.verdict import verdict
from plan.input.choices import Standing
from plan.input.models import PublicInput, Sender
from plan.input.schemas import InputSent
from plan.input.sending.asked import Asked

PURPOSE = "plan.input"


@dataclass(frozen=True)
class Taken:
    reference: str
    receipt: str


def take(asked: Asked, data: dict[str, Any], arrival: Arrival) -> Taken:
    """Keep what was sent, once for each key. Raises InvalidInput or NotOpen; then nothing is."""
    sent = checked(asked, data)
    check_key(arrival.key)
    if known := _known(asked, sent, arrival.key):
        return known
    if not asked.is_open:
        raise NotOpen(f"Input on this strategy is {asked.state.label.lower()}.")
    arrival.prove()
    try:
        return _keep(asked, sent, arrival)
    except IntegrityError:
        if known := _known(asked, sent, arrival.key):
            return known
        raise


def checked(asked: Asked, data: dict[str, Any]) -> InputSent:
    try:
        sent = InputSent.model_validate(data)
    except ValidationError as error:
        raise InvalidInput(faults_of(error)) from error
    require_consent(sent, asked.plan.input_consent_version)
    return sent


def _known(asked: Asked, sent: InputSent, key: str) -> Taken | None:
    """What the same request brought before."""
    if not key:
        return None
    known = PublicInput.objects.filter(idempotency=spot(asked.strategy.pk, key)).first()
    if known is None:
        return None
    if known.digest != digest(PURPOSE, sent):
        raise sent_before_with_else()
    return Taken(known.reference, receipt_for(PURPOSE, known.reference, key))


@transaction.atomic
def _keep(asked: Asked, sent: InputSent, arrival: Arrival) -> Taken:
    """The row before all else: of two at once with one key, the second waits for the first there,
    and is answered like it."""
    key, reference = arrival.key, new_reference()
    receipt = receipt_for(PURPOSE, reference, key)
    kept = PublicInput.objects.create(
        reference=reference,
        receipt_hash=hash_of(receipt),
        strategy=asked.strategy,
        language=language_of_sender(asked.strategy),
        text=sent.text,
        organisation=sent.organisation,
        permission_to_publish=sent.permission_to_publish,
        consent_version=sent.consent_version,
        idempotency=spot(asked.strategy.pk, key) if key else None,
        digest=digest(PURPOSE, sent) if key else "",
    )
    arrival.spend()
    _judge(kept, sent, arrival)
    if sent.name or sent.email:
        Sender.objects.create(input=kept, name=sent.name, email=sent.email)
    return Taken(reference, receipt)


def _judge(kept: PublicInput, sent: InputSent, arrival: Arrival) -> None:
    found = verdict(arrival, [sent.text, sent.organisation], sent.website)
    if found.reasons:
        kept.state = Standing.SPAM if found.is_spam else Standing.NEW
        kept.spam_points, kept.spam_reasons = found.points, found.reasons
        kept.save(update_fields=["state", "spam_points", "spam_reasons"])

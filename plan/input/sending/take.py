from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction
from pydantic import ValidationError

from cms.delivery.problems.catalogue import InvalidInput, NotOpen
from cms.delivery.taking.faults import faults_of, invalid
from cms.delivery.taking.receipt import hash_of, new_reference, receipt_for
from cms.delivery.taking.repetition import check_key, digest, sent_before_with_else, spot
from plan.input.choices import Standing
from plan.input.models import PublicInput, Sender
from plan.input.schemas import InputSent
from plan.input.sending.asked import Asked

PURPOSE = "plan.input"


@dataclass(frozen=True)
class Taken:
    reference: str
    receipt: str


def take(asked: Asked, data: dict[str, Any], key: str = "") -> Taken:
    """Keep what was sent, once for each `key`. Raises InvalidInput or NotOpen; then nothing is."""
    sent = checked(asked, data)
    check_key(key)
    if known := _known(asked, sent, key):
        return known
    if not asked.is_open:
        raise NotOpen(f"Input on this strategy is {asked.state.label.lower()}.")
    try:
        return _keep(asked, sent, key)
    except IntegrityError:
        if known := _known(asked, sent, key):
            return known
        raise


def checked(asked: Asked, data: dict[str, Any]) -> InputSent:
    try:
        sent = InputSent.model_validate(data)
    except ValidationError as error:
        raise InvalidInput(faults_of(error)) from error
    version = asked.plan.input_consent_version
    if (sent.name or sent.email or sent.consent_version) and sent.consent_version != version:
        raise invalid("consent_version", f"read the present consent text, version {version}")
    return sent


def _known(asked: Asked, sent: InputSent, key: str) -> Taken | None:
    """What the same request brought before."""
    known = (
        PublicInput.objects.filter(idempotency=spot(asked.strategy.pk, key)).first()
        if key
        else None
    )
    if known is None:
        return None
    if known.digest != digest(PURPOSE, sent):
        raise sent_before_with_else()
    return Taken(known.reference, receipt_for(PURPOSE, known.reference, key))


@transaction.atomic
def _keep(asked: Asked, sent: InputSent, key: str) -> Taken:
    reference = new_reference()
    receipt = receipt_for(PURPOSE, reference, key)
    kept = PublicInput.objects.create(
        reference=reference,
        receipt_hash=hash_of(receipt),
        strategy=asked.strategy,
        text=sent.text,
        organisation=sent.organisation,
        permission_to_publish=sent.permission_to_publish,
        consent_version=sent.consent_version,
        state=Standing.SPAM if sent.website else Standing.NEW,
        idempotency=spot(asked.strategy.pk, key) if key else None,
        digest=digest(PURPOSE, sent) if key else "",
    )
    if sent.name or sent.email:
        Sender.objects.create(input=kept, name=sent.name, email=sent.email)
    return Taken(reference, receipt)

import hashlib
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.crypto import salted_hmac
from pydantic import ValidationError

from cms.delivery.problems.catalogue import Fault, InvalidInput, NotOpen
from plan.input.choices import Standing
from plan.input.models import PublicInput, Sender
from plan.input.schemas import InputSent
from plan.input.sending.asked import Asked
from plan.input.sending.receipt import hash_of, new_reference, receipt_for

SHORTEST_KEY, LONGEST_KEY = 16, 200


@dataclass(frozen=True)
class Taken:
    reference: str
    receipt: str


def take(asked: Asked, data: dict[str, Any], key: str = "") -> Taken:
    """Keep what was sent, once for each `key`. Raises InvalidInput or NotOpen; then nothing is."""
    sent = checked(asked, data)
    if key and not SHORTEST_KEY <= len(key) <= LONGEST_KEY:
        raise invalid("Idempotency-Key", f"has {SHORTEST_KEY} to {LONGEST_KEY} characters")
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


def invalid(field: str, detail: str) -> InvalidInput:
    return InvalidInput([Fault(field, f"{field}: {detail}.")])


def faults_of(error: ValidationError) -> list[Fault]:
    return [
        Fault(name := ".".join(map(str, found["loc"])), f"{name}: {_said(found['msg'])}.")
        for found in error.errors(include_input=False, include_url=False, include_context=False)
    ]


def _said(message: str) -> str:
    return message.removeprefix("Value error, ")


def _known(asked: Asked, sent: InputSent, key: str) -> Taken | None:
    """What the same request brought before."""
    known = PublicInput.objects.filter(idempotency=_spot(asked, key)).first() if key else None
    if known is None:
        return None
    if known.digest != _digest(sent):
        raise invalid("Idempotency-Key", "it was sent before with something else")
    return Taken(known.reference, receipt_for(known.reference, key))


@transaction.atomic
def _keep(asked: Asked, sent: InputSent, key: str) -> Taken:
    reference = new_reference()
    receipt = receipt_for(reference, key)
    kept = PublicInput.objects.create(
        reference=reference,
        receipt_hash=hash_of(receipt),
        strategy=asked.strategy,
        text=sent.text,
        organisation=sent.organisation,
        permission_to_publish=sent.permission_to_publish,
        consent_version=sent.consent_version,
        state=Standing.SPAM if sent.website else Standing.NEW,
        idempotency=_spot(asked, key) if key else None,
        digest=_digest(sent) if key else "",
    )
    if sent.name or sent.email:
        Sender.objects.create(input=kept, name=sent.name, email=sent.email)
    return Taken(reference, receipt)


def _spot(asked: Asked, key: str) -> str:
    return hashlib.sha256(f"{asked.strategy.pk} {key}".encode()).hexdigest()


def _digest(sent: InputSent) -> str:
    return salted_hmac("plan.input.digest", sent.model_dump_json(), algorithm="sha256").hexdigest()

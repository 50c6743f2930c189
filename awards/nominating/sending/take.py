from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction

from awards.models import Nomination
from awards.nominating.sending.asked import Asked
from awards.nominating.sending.fill import fill
from awards.nominating.sending.judge import judge
from awards.nominating.sending.mails import tell
from awards.nominating.sending.receipt import PURPOSE, receipt_of
from awards.nominating.sending.resolved import Resolved
from cms.delivery.taking.arrival import Arrival
from cms.delivery.taking.receipt import hash_of, new_reference
from cms.delivery.taking.repetition import check_key, digest, sent_before_with_else, spot


@dataclass(frozen=True)
class Taken:
    nomination: Nomination
    receipt: str


def take(asked: Asked, data: dict[str, Any], arrival: Arrival) -> Taken:
    """Keep a nomination, once for each key. Raises InvalidInput or NotOpen; then nothing is."""
    found = Resolved.of(asked.wording, data)
    check_key(arrival.key)
    if known := _known(asked, found, arrival.key):
        return known
    asked.require_open()
    if found.sent.send:
        found.require_complete(asked.wording)
    arrival.prove()
    try:
        return _keep(asked, found, arrival)
    except IntegrityError:
        if known := _known(asked, found, arrival.key):
            return known
        raise


def _known(asked: Asked, found: Resolved, key: str) -> Taken | None:
    """What the same request brought before."""
    if not key:
        return None
    known = Nomination.objects.filter(idempotency=spot(asked.year.pk, key)).first()
    if known is None:
        return None
    if known.digest != digest(PURPOSE, found.sent):
        raise sent_before_with_else()
    return Taken(known, receipt_of(known.reference))


@transaction.atomic
def _keep(asked: Asked, found: Resolved, arrival: Arrival) -> Taken:
    key, reference = arrival.key, new_reference()
    receipt = receipt_of(reference)
    nomination = Nomination(
        reference=reference,
        receipt_hash=hash_of(receipt),
        year=asked.year,
        language=asked.language,
        idempotency=spot(asked.year.pk, key) if key else None,
        digest=digest(PURPOSE, found.sent) if key else "",
    )
    fill(nomination, found)
    arrival.spend()
    judge(nomination, found.sent, arrival)
    tell(nomination)
    return Taken(nomination, receipt)

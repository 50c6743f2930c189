"""Proof of work by altcha: a second of a browser's time, nothing of a person's, no third party.

A challenge is signed, so it needs no row until its solution is spent. `data.at` says when it was
given: how long the form was open.
"""

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import altcha
from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from cms.delivery.models import SpentCode
from cms.delivery.problems.catalogue import InvalidInput
from cms.delivery.taking.faults import invalid

ALGORITHM = "PBKDF2/SHA-256"
PREFIX = "00"
"""One derived key in 256 begins so: as many tries, on average."""
LIFETIME = timedelta(hours=1)
LONGEST = 4_000
FIELD = "altcha"


def new_challenge() -> dict[str, Any]:
    now = datetime.now(UTC)
    made = altcha.create_challenge(
        ALGORITHM,
        settings.PROOF_OF_WORK_COST,
        key_prefix=PREFIX,
        expires_at=now + LIFETIME,
        data={"at": int(now.timestamp())},
        hmac_secret=_secret(),
    )
    return made.to_dict()


@dataclass(frozen=True)
class Proof:
    nonce: str
    given_at: int
    expires_at: int

    @property
    def seconds(self) -> float:
        return time.time() - self.given_at

    def spend(self) -> None:
        """Raises InvalidInput if it was used before. Call it where what it is for is kept."""
        expires_at = datetime.fromtimestamp(self.expires_at, UTC)
        try:
            with transaction.atomic():
                SpentCode.objects.create(nonce=self.nonce, expires_at=expires_at)
        except IntegrityError:
            raise refused(_("it was used already; solve a new challenge")) from None


def proof_in(solution: str) -> Proof:
    """Raises InvalidInput for what is no solution of a challenge of ours, or too old."""
    if len(solution) > LONGEST:
        raise refused(_("this is no solution of a challenge of ours"))
    try:
        found = altcha.verify_solution(solution, _secret())
        payload = altcha.Payload.from_base64(solution)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise refused(_("this is no solution of a challenge of ours")) from error
    if found.expired:
        raise refused(_("the challenge has expired; solve a new one"))
    if not found.verified:
        raise refused(_("this is no solution of a challenge of ours"))
    given = payload.challenge.parameters
    return Proof(given.nonce, (given.data or {})["at"], given.expires_at or 0)


def refused(detail: str) -> InvalidInput:
    return invalid(FIELD, detail)


def _secret() -> str:
    return salted_hmac("delivery.proof", "challenge", algorithm="sha256").hexdigest()

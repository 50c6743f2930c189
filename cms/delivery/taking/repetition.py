"""A request that comes twice with its key is kept once."""

import hashlib

from django.utils.crypto import salted_hmac
from pydantic import BaseModel

from cms.delivery.taking.faults import invalid

IDEMPOTENCY = "Idempotency-Key"
SHORTEST_KEY, LONGEST_KEY = 16, 200


def check_key(key: str) -> None:
    """Raises InvalidInput."""
    if key and not SHORTEST_KEY <= len(key) <= LONGEST_KEY:
        raise invalid(IDEMPOTENCY, f"has {SHORTEST_KEY} to {LONGEST_KEY} characters")


def sent_before_with_else() -> Exception:
    return invalid(IDEMPOTENCY, "it was sent before with something else")


def spot(place: int, key: str) -> str:
    """What a key means to one place: the same key elsewhere is another."""
    return hashlib.sha256(f"{place} {key}".encode()).hexdigest()


def digest(purpose: str, sent: BaseModel) -> str:
    """Of what was sent, so that a repetition is told from something else."""
    text = sent.model_dump_json()
    return salted_hmac(f"{purpose}.digest", text, algorithm="sha256").hexdigest()

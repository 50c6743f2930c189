"""Receipts: 128 secret bits, kept as a hash.

One for a request with an `Idempotency-Key` is made from that key, so that the same request, sent
again, is answered with the same receipt although nobody kept it. A purpose keeps those of one form
from opening what came by another.
"""

import base64
import hashlib
import secrets

from django.utils.crypto import salted_hmac

BYTES = 16
LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


def new_reference() -> str:
    return "".join(secrets.choice(LETTERS) for _ in range(8))


def receipt_for(purpose: str, reference: str, key: str = "") -> str:
    made = salted_hmac(f"{purpose}.receipt", f"{reference} {key}", algorithm="sha256").digest()
    return spelled(made[:BYTES] if key else secrets.token_bytes(BYTES))


def hash_of(receipt: str) -> str:
    return hashlib.sha256(receipt.encode()).hexdigest()


def spelled(secret: bytes) -> str:
    return base64.b32encode(secret).decode().rstrip("=").lower()

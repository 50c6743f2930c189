"""Receipts: 128 secret bits, kept as a hash.

One for a request with an `Idempotency-Key` is made from that key, so that the same request, sent
again, is answered with the same receipt although nobody kept it.
"""

import base64
import hashlib
import secrets

from django.utils.crypto import salted_hmac

BYTES = 16
LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


def new_reference() -> str:
    return "".join(secrets.choice(LETTERS) for _ in range(8))


def receipt_for(reference: str, key: str = "") -> str:
    made = salted_hmac("plan.input.receipt", f"{reference} {key}", algorithm="sha256").digest()
    return spelled(made[:BYTES] if key else secrets.token_bytes(BYTES))


def hash_of(receipt: str) -> str:
    return hashlib.sha256(receipt.encode()).hexdigest()


def spelled(secret: bytes) -> str:
    return base64.b32encode(secret).decode().rstrip("=").lower()

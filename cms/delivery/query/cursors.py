"""A cursor says after which document the next page starts.

It is opaque and signed together with the question that it belongs to (collection, filters, order),
so that one that was changed, or is used with another question, is refused instead of answered
wrongly.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from uuid import UUID

from django.utils.crypto import constant_time_compare, salted_hmac

from cms.delivery.problems import BadCursor
from cms.ledger.reading import Position

SALT = "cms.delivery.cursor"
SIGNATURE_BYTES = 12
ID_BYTES = 16


def encode(position: Position, question: str) -> str:
    payload = position.document.bytes + position.key
    return spelled(signature(payload, question) + payload)


def decode(cursor: str, question: str) -> Position:
    """The position in a cursor that was made for this question. Raises BadCursor."""
    raw = unspelled(cursor)
    signed, payload = raw[:SIGNATURE_BYTES], raw[SIGNATURE_BYTES:]
    if not constant_time_compare(signed, signature(payload, question)):
        raise refused()
    return Position(payload[ID_BYTES:], UUID(bytes=payload[:ID_BYTES]))


def spelled(raw: bytes) -> str:
    return urlsafe_b64encode(raw).decode().rstrip("=")


def unspelled(cursor: str) -> bytes:
    """The bytes of a cursor; Base64 spells the same bytes in many ways, of which one is ours."""
    try:
        raw = urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4))
    except ValueError as error:
        raise refused() from error
    if spelled(raw) != cursor:
        raise refused()
    return raw


def signature(payload: bytes, question: str) -> bytes:
    message = question.encode() + b"\n" + payload
    return salted_hmac(SALT, message, algorithm="sha256").digest()[:SIGNATURE_BYTES]


def refused() -> BadCursor:
    return BadCursor(
        "The cursor was changed, or belongs to another collection, filter or order. "
        "Start again without it."
    )

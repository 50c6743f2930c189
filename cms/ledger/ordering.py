"""Values as bytes that compare as the values do.

One index then serves every filter and every order on both databases: bytes have no collation, a
document without a value has a place (the last), and "4.2" can stand before "4.10". The encoding is
never decoded: what a reader is shown stands beside it.
"""

import math
import re
import struct
import unicodedata
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any

from cms.ledger.choices import ValueKind

VERSION = 1
"""Raise it when a value is spelled otherwise: the past is then derived anew."""

MISSING = b"\xff"
"""Sorts behind every value: no encoding begins with this byte."""

LONGEST = 200
"""How many bytes of a text decide its place: an index entry has a limit."""


def filter_key(kind: ValueKind, value: Any) -> bytes:
    """For equality and ranges. Raises ValueError or TypeError for what is not of the kind."""
    if kind == ValueKind.TEXT:
        return clipped(str(value).encode())
    return ENCODERS[kind](value)


def sort_key(kind: ValueKind, value: Any) -> bytes:
    """For order: texts regardless of case and accents."""
    if value is None:
        return MISSING
    return ENCODERS[kind](value)


def collated(text: Any) -> bytes:
    plain = unicodedata.normalize("NFKD", str(text)).casefold()
    return "".join(c for c in plain if not unicodedata.combining(c)).encode()[:LONGEST]


def clipped(raw: bytes) -> bytes:
    """The whole text, or its beginning and a digest: still equal only to itself."""
    if len(raw) <= LONGEST:
        return raw
    return raw[:LONGEST] + sha256(raw).digest()


def number(value: Any) -> bytes:
    """IEEE 754, with the sign turned round: the order of the bytes is the order of the numbers."""
    as_float = float(value) + 0.0
    if math.isnan(as_float):
        raise ValueError("not a number")
    bits = struct.unpack(">Q", struct.pack(">d", as_float))[0]
    turned = bits ^ (0xFFFF_FFFF_FFFF_FFFF if bits >> 63 else 1 << 63)
    return b"n" + struct.pack(">Q", turned)


def moment(value: Any) -> bytes:
    """A date is the beginning of its day; a time without a zone is UTC."""
    if isinstance(value, str):
        value = datetime.fromisoformat(value)
    if not isinstance(value, datetime):
        if not isinstance(value, date):
            raise TypeError("not a date")
        value = datetime(value.year, value.month, value.day, tzinfo=UTC)
    if value.tzinfo is None:
        value = value.replace(tzinfo=UTC)
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f").rjust(26, "0").encode()


def boolean(value: Any) -> bytes:
    if not isinstance(value, bool):
        raise TypeError("neither true nor false")
    return b"1" if value else b"0"


def numbering(value: Any) -> bytes:
    """Each run of digits counts as a number, so 4.2 stands before 4.10, and 4 before 4.1."""
    padded = re.sub(r"[0-9]+", lambda digits: digits.group().lstrip("0").rjust(12, "0"), str(value))
    return padded.casefold().encode()[:LONGEST]


ENCODERS = {
    ValueKind.TEXT: collated,
    ValueKind.NUMBER: number,
    ValueKind.DATE: moment,
    ValueKind.BOOLEAN: boolean,
    ValueKind.NUMBERING: numbering,
}

"""One spelling of JSON, so that equal content has equal bytes."""

import hashlib
from typing import Any

import orjson


def dumps(value: Any) -> bytes:
    """The bytes of a document as they are stored and served, fields in their schema's order."""
    return orjson.dumps(value, option=orjson.OPT_UTC_Z)


def digest(value: Any) -> str:
    """The SHA-256 of a value, whatever the order of its keys."""
    return sha256(orjson.dumps(value, option=orjson.OPT_SORT_KEYS))


def sha256(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()

"""Strong validators.

A bare document's is the hash of its stored body; any other answer's is the hash of the ledger's
head and of the query, so that it is known before anything is built. Last-Modified is sent for
people and never compared: its seconds are too coarse for a promise that no change is missed.
"""

import hashlib


def of_body(etag: str) -> str:
    return f'"{etag}"'


def of_answer(head: int, *query: str) -> str:
    """The validator of what `query` answers as of `head`."""
    text = "\n".join((str(head), *query))
    return f'"{hashlib.sha256(text.encode()).hexdigest()[:32]}"'


def matches(if_none_match: str | None, etag: str) -> bool:
    """Whether the client's copy is current. Caches may have weakened the validator on its way."""
    if not if_none_match:
        return False
    named = (name.strip() for name in if_none_match.split(","))
    return any(name == "*" or name.removeprefix("W/") == etag for name in named)

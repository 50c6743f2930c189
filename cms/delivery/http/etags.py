"""Strong validators.

A bare document's is the hash of its stored body; any other answer's is the hash of the ledger's
state and of the query, so that it is known before anything is built. A body that is sent
compressed is another representation and has another validator: the same, with its coding.
Last-Modified is sent for people and never compared: its seconds are too coarse for a promise that
no change is missed.
"""

import hashlib
from collections.abc import Iterable

from cms.delivery.http.codings import IDENTITY


def of_body(etag: str) -> str:
    return f'"{etag}"'


def of_answer(state: object, *query: str) -> str:
    """The validator of what `query` answers in a state of the ledger: its head, or its stamp."""
    return of_body(hashed(state, *query))


def hashed(state: object, *query: str) -> str:
    text = "\n".join((str(state), *query))
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def coded(etag: str, coding: str) -> str:
    """The validator of the same answer in a coding."""
    return etag if coding == IDENTITY else f'{etag[:-1]}-{coding}"'


def held(if_none_match: str | None, etag: str, codings: Iterable[str]) -> str | None:
    """The validator of the client's copy, if that is current, in any coding that the client takes.

    Caches may have weakened the validator on its way.
    """
    if not if_none_match:
        return None
    if if_none_match.strip() == "*":
        return etag
    current = {coded(etag, coding) for coding in codings}
    named = (name.strip().removeprefix("W/") for name in if_none_match.split(","))
    return next((name for name in named if name in current), None)

"""What the clock will change soon, so that a cache is not told to keep an answer beyond it.

Only the worker writes it (`cms.ledger.foreseeing`), ahead of time, because readers may not look
into page tables. It says which answers a moment touches, and is never part of an answer itself.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import orjson


@dataclass(frozen=True, slots=True)
class Touched:
    """A document that comes, changes or ends: what is about it, and where it is or was."""

    id: str
    collection: str
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    at: float
    """In seconds since the epoch."""
    touched: tuple[Touched, ...]


def stored(moments: Iterable[Moment]) -> str:
    """As text; nothing is the empty text."""
    told = [
        [each.at, [[one.id, one.collection, one.paths] for one in each.touched]] for each in moments
    ]
    return orjson.dumps(told).decode() if told else ""


@lru_cache(maxsize=8)
def moments(text: str) -> tuple[Moment, ...]:
    return tuple(
        Moment(
            at, tuple(Touched(id, collection, tuple(paths)) for id, collection, paths in touched)
        )
        for at, touched in orjson.loads(text or "[]")
    )

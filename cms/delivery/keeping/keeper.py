from collections.abc import Callable
from hashlib import sha256
from typing import Any, TypeVar

from cms.delivery.keeping.nearby import Nearby
from cms.delivery.keeping.shared import shared
from cms.delivery.place import VERSION

Value = bytes | tuple[bytes, ...]

T = TypeVar("T", bound=Value)

LARGEST = 2 * 2**20
"""Bytes. What is larger is made again each time, rather than pushing everything else out."""

nearby = Nearby()


def kept(name: str, make: Callable[[], T]) -> T:
    """The value of this name, from where it is kept, or made."""
    found: T | None = recall(name)
    if found is not None:
        return found
    made = make()
    keep(name, made)
    return made


def recall(name: str) -> Any:
    short = shortened(name)
    found = nearby.get(short)
    if found is None:
        found = shared.get(short)
        if found is not None:
            nearby.set(short, found, size_of(found))
    return found


def keep(name: str, value: Value) -> None:
    if (size := size_of(value)) <= LARGEST:
        short = shortened(name)
        nearby.set(short, value, size)
        shared.set(short, value)


def size_of(value: Value) -> int:
    return len(value) if isinstance(value, bytes) else sum(map(len, value))


def shortened(name: str) -> str:
    """A key for any cache; a release that answers otherwise does not find what others kept."""
    return f"delivery:{VERSION}:{sha256(name.encode()).hexdigest()}"

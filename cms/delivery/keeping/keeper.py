from collections.abc import Callable
from hashlib import sha256

from cms.delivery.keeping.nearby import Nearby
from cms.delivery.keeping.shared import shared
from cms.delivery.place import VERSION

LARGEST = 2 * 2**20
"""Bytes. What is larger is made again each time, rather than pushing everything else out."""

nearby = Nearby()


def kept(name: str, make: Callable[[], bytes]) -> bytes:
    """The value of this name, from where it is kept, or made."""
    found = recall(name)
    if found is None:
        keep(name, found := make())
    return found


def recall(name: str) -> bytes | None:
    short = shortened(name)
    found: bytes | None = nearby.get(short)
    if found is None:
        found = shared.get(short)
        if found is not None:
            nearby.set(short, found, len(found))
    return found


def keep(name: str, value: bytes) -> None:
    if len(value) <= LARGEST:
        short = shortened(name)
        nearby.set(short, value, len(value))
        shared.set(short, value)


def shortened(name: str) -> str:
    """A key for any cache; a release that answers otherwise does not find what others kept."""
    return f"delivery:{VERSION}:{sha256(name.encode()).hexdigest()}"

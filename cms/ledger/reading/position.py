from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class Position:
    """A place in a sorted collection, behind which the next page begins."""

    key: bytes
    document: UUID

import struct
from dataclasses import dataclass
from typing import Self
from uuid import UUID

SCORE = struct.Struct(">d")


@dataclass(frozen=True)
class Position:
    """A place in a sorted collection, behind which the next page begins."""

    key: bytes
    """The value that it is sorted by; in the order of relevance, the score."""
    document: UUID

    @classmethod
    def scored(cls, score: float, document: UUID) -> Self:
        return cls(SCORE.pack(score), document)

    @property
    def score(self) -> float:
        (score,) = SCORE.unpack(self.key)
        return float(score)

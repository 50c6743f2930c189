from dataclasses import dataclass, field
from uuid import UUID

from cms.ledger.keys import Key


@dataclass(frozen=True)
class Outcome:
    """One thing that the recorder wrote: an edition, or what stands beside the editions."""

    what: str
    """An event, or “index”, “dependencies”, “sealed”, “unsealed”."""
    document_id: UUID
    key: Key | None
    path: str = ""
    seq: int | None = None

    def __str__(self) -> str:
        of = " ".join(map(str, self.key)) if self.key else "no object"
        return f"{self.what}: {self.document_id} ({of}) {self.path}".rstrip()


@dataclass
class Recorded:
    """What a call of `record()` did."""

    outcomes: list[Outcome] = field(default_factory=list)
    failed: set[Key] = field(default_factory=set)
    """Documents that could not be built; their marks are kept."""
    deferred: int = 0
    """How many documents were left, with everything marked, for the worker."""

    @property
    def seqs(self) -> list[int]:
        return [outcome.seq for outcome in self.outcomes if outcome.seq is not None]

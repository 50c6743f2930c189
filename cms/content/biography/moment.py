from dataclasses import dataclass
from datetime import datetime

LIMIT = 60
"""How many moments one screen shows, and so the most that is read from any place."""

HASH_SHOWN = 8


@dataclass(frozen=True)
class Moment:
    """One thing that happened to a page."""

    at: datetime
    what: str
    who: str = ""
    said: str = ""
    """What a person gave as comment, reason or note."""
    revision_id: int | None = None
    digest: str = ""

    @property
    def short_digest(self) -> str:
        return self.digest[:HASH_SHOWN]

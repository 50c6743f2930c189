from dataclasses import dataclass
from typing import Self
from uuid import UUID

import orjson

from cms.ledger import reading

PROFILE = "awards.profile"
LONGEST_LINE = 26
"""Letters of a name that fit the width of the badge."""


@dataclass(frozen=True)
class Badge:
    """What is on it, and the profile that proves it."""

    id: UUID
    employer: str
    year: int | None
    category: str
    profile: str
    etag: str

    @classmethod
    def of(cls, document: UUID) -> Self | None:
        """None if that is no profile, or none that stands: a withdrawn one is not shown around."""
        served = reading.by_id(document)
        if served is None or served.type != PROFILE:
            return None
        shown = orjson.loads(served.body)
        if shown["withdrawn"]:
            return None
        employer = (shown["employer"] or {}).get("name") or shown["title"]
        year, category = shown["year"], shown["category"]
        return cls(served.id, employer, year, category, shown["url"], served.etag)

    @property
    def name(self) -> str:
        """As much of it as there is room for; the whole of it is in the description."""
        if len(self.employer) <= LONGEST_LINE:
            return self.employer
        return self.employer[: LONGEST_LINE - 1].rstrip() + "…"

from dataclasses import dataclass
from enum import StrEnum

from plan.importing.recognising.report import Row
from plan.models import StrategyPage


class Outcome(StrEnum):
    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


@dataclass(frozen=True)
class Imported:
    """The pages of a file, in its order, and what became of its lines."""

    outcome: Outcome
    pages: list[StrategyPage]
    report: list[Row]

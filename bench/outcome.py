"""All that one run at one scale found out."""

from dataclasses import dataclass, field
from typing import Any

from bench.measuring.publish import Publications
from bench.measuring.pull import Pull
from bench.measuring.reads import Row
from bench.scale import Scale

DEARER_THAN_STOCK = 1.2
"""What a publication may cost, at most."""


@dataclass
class Outcome:
    scale: Scale
    rows: list[Row] = field(default_factory=list)
    first_counts: list[float] = field(default_factory=list)
    pull: Pull | None = None
    ours: Publications = field(default_factory=Publications)
    stock: Publications = field(default_factory=Publications)
    filling: dict[str, float] = field(default_factory=dict)
    recording: dict[str, float] = field(default_factory=dict)
    profiles: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Of what did not keep its promise."""
    memory: dict[str, int] = field(default_factory=dict)
    """Bytes, at their highest, by process."""

    @property
    def below_their_shares(self) -> list[Row]:
        return [row for row in self.rows if row.share < row.scenario.share]

    @property
    def times_stock(self) -> float:
        """What a publication costs, in processor time of the web server, of stock Wagtail's."""
        return self.ours.worked / self.stock.worked

    def row(self, name: str) -> Row:
        (found,) = (row for row in self.rows if row.scenario.name == name)
        return found

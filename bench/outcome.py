"""All that one run at one scale found out."""

from dataclasses import dataclass, field

from bench.measuring.publish import Publications
from bench.measuring.pull import Pull
from bench.measuring.reads import Row
from bench.scale import Scale


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
    memory: dict[str, int] = field(default_factory=dict)
    """Bytes, at their highest, by process."""

    def row(self, name: str) -> Row:
        (found,) = (row for row in self.rows if row.scenario.name == name)
        return found

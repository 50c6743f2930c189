from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from typing import Self


@dataclass(frozen=True)
class Sample:
    """What one round saw; times in seconds. `effort` is the client's own share of one core."""

    count: int
    took: float
    p50: float
    p99: float
    effort: float

    @property
    def rate(self) -> float:
        """Requests per second."""
        return self.count / self.took

    @classmethod
    def of(cls, latencies: Sequence[float], took: float, worked: float) -> Self:
        p99 = quantiles([*latencies, max(latencies)], n=100, method="inclusive")[-1]
        return cls(len(latencies), took, median(latencies), p99, worked / took)

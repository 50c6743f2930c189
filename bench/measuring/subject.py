from dataclasses import dataclass, field
from statistics import median
from typing import Protocol

from bench.client.answer import Answer
from bench.client.request import Request
from bench.client.sample import Sample


class Server(Protocol):
    def ask(self, request: Request) -> Answer: ...
    def load(self, request: Request, seconds: float, connections: int) -> Sample: ...
    def worked(self) -> float: ...


@dataclass(frozen=True)
class Effort:
    """How long is measured: so many rounds of so many seconds, on so many connections."""

    rounds: int = 3
    seconds: float = 1.0
    connections: int = 4


@dataclass
class Measured:
    """What the rounds of one subject came to."""

    samples: list[Sample] = field(default_factory=list)
    size: int = 0
    """Bytes of the body."""
    queries: int | None = None

    @property
    def rate(self) -> float:
        """Requests per second."""
        return median(sample.rate for sample in self.samples)

    @property
    def p50(self) -> float:
        """Milliseconds."""
        return median(sample.p50 for sample in self.samples) * 1000

    @property
    def p99(self) -> float:
        return median(sample.p99 for sample in self.samples) * 1000

    @property
    def client(self) -> float:
        """How much of one core the client itself took."""
        return median(sample.effort for sample in self.samples)

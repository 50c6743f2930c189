"""Everything at once: all profiles as lines, read by one client."""

from dataclasses import dataclass
from time import perf_counter

from bench.client.request import Request
from bench.measuring.subject import Server
from bench.scenarios.place import API

LINES = "application/x-ndjson"


@dataclass(frozen=True)
class Pull:
    documents: int
    size: int
    seconds: float
    floor: float
    """The seconds in which the floor sends as many bytes."""

    @property
    def per_10_000(self) -> float:
        return self.seconds * 10_000 / self.documents


def pull(servers: dict[str, Server], headers: dict[str, str], rounds: int) -> Pull:
    request = Request(f"{API}/awards", headers | {"Accept": LINES})
    body, seconds = fastest(servers["api"], request, rounds)
    _, floor = fastest(servers["floor"], Request(f"/floor/{len(body)}"), rounds)
    return Pull(body.count(b"\n"), len(body), seconds, floor)


def fastest(server: Server, request: Request, rounds: int) -> tuple[bytes, float]:
    """The best of some: one client has no median to speak of, and the rest is the machine's."""
    best = float("inf")
    for _ in range(rounds):
        began = perf_counter()
        body = server.ask(request).body
        best = min(best, perf_counter() - began)
    return body, best

from collections.abc import Mapping
from dataclasses import dataclass, field

from bench.client.request import Request
from bench.measuring.subject import Effort, Measured, Server
from bench.scenarios.place import Place
from bench.scenarios.scenario import Scenario

WARM_UP = 0.3


@dataclass
class Row:
    """A scenario, with what was measured of each subject that has it.

    They are `floor`, `statement` (the floor behind one bare statement), `api`, `v2` and `v3`.
    """

    scenario: Scenario
    requests: dict[str, Request]
    measured: dict[str, Measured] = field(default_factory=dict)

    @property
    def share(self) -> float:
        """Of the floor's requests per second."""
        return self.measured["api"].rate / self.measured["floor"].rate

    @property
    def possible(self) -> float:
        """The share of the floor that one bare statement leaves."""
        return self.measured["statement"].rate / self.measured["floor"].rate

    def times(self, other: str) -> float | None:
        """How many times the requests per second of a stock API."""
        found = self.measured.get(other)
        return self.measured["api"].rate / found.rate if found else None


Servers = Mapping[str, Server]
"""By subject; `v2` and `v3` are one server, as are `floor` and `statement`."""

FLOORS = ("floor", "statement")


def measure(
    scenario: Scenario, place: Place, servers: Servers, headers: dict[str, str], effort: Effort
) -> Row:
    row = Row(scenario, {})
    for subject, request in asked(scenario, place, headers).items():
        prepare(row, subject, request, servers[subject])
    for name in FLOORS:
        prepare(row, name, Request(f"/{name}/{row.measured['api'].size}"), servers[name])
    for _ in range(effort.rounds):
        for subject in (*FLOORS, *(name for name in row.requests if name not in FLOORS)):
            sample = servers[subject].load(
                row.requests[subject], effort.seconds, effort.connections
            )
            row.measured[subject].samples.append(sample)
    return row


def asked(scenario: Scenario, place: Place, headers: dict[str, str]) -> dict[str, Request]:
    requests = {"api": Request(scenario.path(place), headers, others=scenario.others)}
    for name, path in (("v2", scenario.v2), ("v3", scenario.v3)):
        if path:
            requests[name] = Request(path(place))
    return requests


def prepare(row: Row, subject: str, request: Request, server: Server) -> None:
    """Ask once, for the size and the validator; then warm up."""
    answer = server.ask(request)
    if row.scenario.unchanged and subject == "api":
        headers = request.headers | {"If-None-Match": answer.headers["etag"]}
        request = Request(request.path, headers, status=304)
        answer = server.ask(request)
    row.requests[subject] = request
    row.measured[subject] = Measured(size=len(answer.body))
    server.load(request, WARM_UP, 2)

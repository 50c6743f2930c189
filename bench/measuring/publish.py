"""The last approval, in the admin: how long the response takes, and whether the API has it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import median
from time import perf_counter
from typing import Any

from bench.client.request import Request
from bench.measuring.subject import Server
from bench.scenarios.place import API

TOKEN = b"csrfmiddlewaretoken=" + b"benchmark" * 3 + b"bench"

Found = Callable[[Server, int], str]


@dataclass
class Publications:
    seconds: list[float] = field(default_factory=list)
    worked: float = 0
    """Processor time of the web server for all of them, in seconds."""
    visible: int = 0
    """How many of them the first read after the response found."""
    queries: int | None = None

    def forget_times(self) -> None:
        """Of the first, which warms up."""
        self.seconds.clear()
        self.worked = 0

    @property
    def milliseconds(self) -> float:
        return median(self.seconds) * 1000


def publish(
    server: Server, prepared: dict[str, Any], n: int, found: Found, into: Publications
) -> None:
    """Approve the nth of what waits for it."""
    one = prepared["waiting"][n]
    request = approval(prepared["headers"], one)
    began, worked = perf_counter(), server.worked()
    server.ask(request)
    into.seconds.append(perf_counter() - began)
    into.worked += server.worked() - worked
    into.visible += found(server, one["page"]) == one["says"]


def approval(headers: dict[str, str], one: dict[str, Any]) -> Request:
    path = f"/admin/pages/workflow/action/{one['page']}/approve/{one['stage']}/"
    return Request(path, headers, body=TOKEN, status=302)


def newest_in_the_api(headers: dict[str, str]) -> Found:
    def found(server: Server, page: int) -> str:
        path = f"{API}/strategies?sort=-updated_at&limit=1&fields=statement"
        return server.ask(Request(path, headers)).json()["items"][0]["statement"]

    return found


def in_stock_v2(server: Server, page: int) -> str:
    return server.ask(Request(f"/api/v2/pages/{page}/")).json()["statement"]

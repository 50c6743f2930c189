"""Where the time of a read goes: the server's application, in one process, under a profiler."""

import sys
from collections.abc import Callable
from cProfile import Profile
from io import BytesIO
from itertools import cycle
from time import process_time
from typing import Any
from urllib.parse import urlsplit

from django.core.handlers.wsgi import WSGIHandler

from bench.client.request import BEHIND_A_PROXY
from bench.steps.shares import shares
from cms.delivery.short_way import with_short_way

ANSWERS = 300
VALIDATOR = "If-None-Match"


def run(requests: list[dict[str, Any]]) -> list[dict[str, Any]]:
    application = with_short_way(WSGIHandler())
    return [of_request(application, **request) for request in requests]


def of_request(
    application: Any, paths: list[str], headers: dict[str, str], status: int
) -> dict[str, Any]:
    if VALIDATOR in headers:
        headers = {**headers, VALIDATOR: validator(application, paths[0], headers)}
    asked = cycle(environment(path, headers) for path in paths)

    def ask() -> None:
        told, _headers = answer(application, next(asked))
        if not told.startswith(str(status)):
            raise SystemExit(f"{paths[0]}: {told}, not {status}")

    return profiled(ask, ANSWERS)


def validator(application: Any, path: str, headers: dict[str, str]) -> str:
    """Of what is public now: what was read while the servers ran has been published anew."""
    rest = {name: value for name, value in headers.items() if name != VALIDATOR}
    return answer(application, environment(path, rest))[1]["ETag"]


def answer(application: Any, environ: dict[str, Any]) -> tuple[str, dict[str, str]]:
    """Status line and headers; read to its end."""
    begun: list[tuple[str, dict[str, str]]] = []
    body = application({**environ}, lambda told, named: begun.append((told, dict(named))))
    b"".join(body)
    getattr(body, "close", lambda: None)()
    return begun[0]


def profiled(work: Callable[[], None], times: int) -> dict[str, Any]:
    """Processor time of one, in milliseconds, without the profiler; and its shares, with it."""
    for _ in range(times // 5 + 1):
        work()
    began = process_time()
    for _ in range(times):
        work()
    took = (process_time() - began) / times
    profile = Profile()
    profile.enable()
    for _ in range(times):
        work()
    profile.disable()
    return {"milliseconds": took * 1000, "shares": shares(profile)}


def environment(url: str, headers: dict[str, str]) -> dict[str, Any]:
    parts = urlsplit(url)
    sent = {name.upper().replace("-", "_"): value for name, value in headers.items()}
    named = {name.upper().replace("-", "_"): each for name, each in BEHIND_A_PROXY.items()}
    return {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "PATH_INFO": parts.path,
        "QUERY_STRING": parts.query,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(),
        "wsgi.errors": sys.stderr,
        **{f"HTTP_{name}": value for name, value in (named | sent).items()},
    }

"""One HTTP request to a receiver, with an end to its time and to what is read of the answer."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpcore

from cms.outside.addresses import ForbiddenAddress, GuardedBackend

SECONDS = 15
READ_AT_MOST = 1000
ALLOW_PRIVATE = "WEBHOOKS_ALLOW_PRIVATE"


@dataclass(frozen=True)
class Outcome:
    milliseconds: int
    status: int | None = None
    error: str = ""
    excerpt: str = ""
    retry_after: float | None = None
    """Seconds that the receiver asks us to wait, if it does."""

    @property
    def succeeded(self) -> bool:
        return self.status is not None and 200 <= self.status < 300


def post(url: str, headers: Mapping[bytes | str, bytes | str], body: bytes) -> Outcome:
    """POST `body`. Redirects are not followed. Never raises for what the receiver does."""
    started = time.monotonic()
    try:
        status, excerpt, retry_after = _exchange(url, headers, body, started + SECONDS)
    except (ForbiddenAddress, httpcore.UnsupportedProtocol) as refused:
        return Outcome(_since(started), error=str(refused))
    except (OSError, UnicodeError, httpcore.TimeoutException, httpcore.NetworkError) as failed:
        return Outcome(_since(started), error=_named(failed))
    except httpcore.ProtocolError as failed:
        return Outcome(_since(started), error=_named(failed))
    return Outcome(_since(started), status, "", excerpt, retry_after)


def _exchange(
    url: str, headers: Mapping[bytes | str, bytes | str], body: bytes, deadline: float
) -> tuple[int, str, float | None]:
    timeouts = {name: float(SECONDS) for name in ("connect", "read", "write", "pool")}
    with (
        httpcore.ConnectionPool(network_backend=GuardedBackend(ALLOW_PRIVATE)) as pool,
        pool.stream(
            "POST", url, headers=headers, content=body, extensions={"timeout": timeouts}
        ) as response,
    ):
        excerpt = b""
        for chunk in response.iter_stream():
            excerpt += chunk
            if len(excerpt) >= READ_AT_MOST or time.monotonic() > deadline:
                break
        if time.monotonic() > deadline:
            raise httpcore.ReadTimeout(f"no complete answer within {SECONDS} seconds")
        answered = {name.lower(): value for name, value in response.headers}
        text = excerpt[:READ_AT_MOST].decode("utf-8", "replace").replace("\x00", "�")
        return response.status, text, _retry_after(answered.get(b"retry-after", b"").decode())


def _retry_after(value: str) -> float | None:
    if value.isdigit():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except (TypeError, ValueError):
        return None
    return max((moment - datetime.now(UTC)).total_seconds(), 0) if moment.tzinfo else None


def _since(started: float) -> int:
    return round((time.monotonic() - started) * 1000)


def _named(failed: Exception) -> str:
    return f"{type(failed).__name__}: {failed}"[:500]

"""One question to one machine: guarded, with an end to its time and to what is read."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin

import httpcore
from django.conf import settings

from cms.content.links.addresses import is_checkable, normal
from cms.outside.addresses import ForbiddenAddress, GuardedBackend

ALLOW_PRIVATE = "LINKS_ALLOW_PRIVATE"
AGENT = "PlanLinkChecker"
SECONDS = 15.0
READ_AT_MOST = 64 * 1024
REDIRECTS = 5
PERMANENT = (301, 308)
REDIRECTING = (*PERMANENT, 302, 303, 307)


@dataclass(frozen=True)
class Answer:
    status: int | None = None
    error: str = ""
    unreachable: bool = False
    """The machine could not be found, or lets nobody in: not merely slow."""
    private: bool = False
    excerpt: str = ""
    location: str = ""
    retry_after: float | None = None
    url: str = ""
    moved_to: str = ""
    """Where permanent redirects lead, if nothing else did on the way."""


def ask(method: str, url: str) -> Answer:
    """What `url` answers, its redirects followed. Never raises for what the other side does."""
    here, moved, permanently = url, "", True
    for _ in range(REDIRECTS + 1):
        answer = _ask_once(method, here)
        target = urljoin(here, answer.location) if answer.location else ""
        if answer.status not in REDIRECTING or not is_checkable(target):
            return Answer(**(answer.__dict__ | {"url": here, "moved_to": moved}))
        here = normal(target)
        permanently = permanently and answer.status in PERMANENT
        moved = here if permanently else moved
    return Answer(error=f"more than {REDIRECTS} redirects", url=here)


def _ask_once(method: str, url: str) -> Answer:
    deadline = time.monotonic() + SECONDS
    try:
        return _exchange(method, url, deadline)
    except ForbiddenAddress:
        return Answer(error="not an address of the public internet", private=True)
    except (httpcore.ConnectError, OSError) as failed:
        return Answer(error=_named(failed), unreachable=_is_final(failed))
    except (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError) as failed:
        return Answer(error=_named(failed))
    except (UnicodeError, ValueError, httpcore.UnsupportedProtocol) as failed:
        return Answer(error=f"no address that can be asked: {failed}"[:300])


def _exchange(method: str, url: str, deadline: float) -> Answer:
    timeouts = dict.fromkeys(("connect", "read", "write", "pool"), SECONDS)
    with (
        httpcore.ConnectionPool(network_backend=GuardedBackend(ALLOW_PRIVATE)) as pool,
        pool.stream(method, url, headers=_headers(), extensions={"timeout": timeouts}) as response,
    ):
        read = b""
        for chunk in response.iter_stream():
            read += chunk
            if len(read) >= READ_AT_MOST or time.monotonic() > deadline:
                break
        answered = {name.lower(): value.decode("latin-1") for name, value in response.headers}
        return Answer(
            status=response.status,
            excerpt=read[:READ_AT_MOST].decode("utf-8", "replace").replace("\x00", ""),
            location=answered.get(b"location", ""),
            retry_after=_seconds(answered.get(b"retry-after", "")),
        )


def _headers() -> dict[bytes | str, bytes | str]:
    about = f"{AGENT}/1.0 (+{settings.WAGTAILADMIN_BASE_URL}; looks whether links still work)"
    return {"User-Agent": about, "Accept": "text/html,*/*;q=0.8"}


def _seconds(value: str) -> float | None:
    if value.isdigit():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except (TypeError, ValueError):
        return None
    return max((moment - datetime.now(UTC)).total_seconds(), 0) if moment.tzinfo else None


def _is_final(failed: Exception) -> bool:
    """Whether there is no such machine, or it refuses: not a certificate, not a slow resolver."""
    said = str(failed).lower()
    return any(part in said for part in ("not known", "no address", "refused", "nodename"))


def _named(failed: Exception) -> str:
    said = getattr(failed, "strerror", None) or str(failed)
    return said[:300] or type(failed).__name__

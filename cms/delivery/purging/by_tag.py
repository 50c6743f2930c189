"""By surrogate keys, in a request that is put together as the operator says."""

import json
from collections.abc import Iterable, Sequence
from itertools import islice
from urllib.parse import quote

import httpcore
from django.conf import settings

from cms.delivery import tags
from cms.delivery.purging.failure import PurgeFailed
from cms.ledger.reading import Touched

SECONDS = 10.0
TIMEOUTS = dict.fromkeys(("connect", "read", "write", "pool"), SECONDS)
READ_AT_MOST = 65_536


def purge_tags(changed: Sequence[Touched]) -> None:
    """Raises PurgeFailed; what was told before that is told again, which does no harm."""
    keys = iter(tags.unique(key for one in changed for key in tags.of_change(one)))
    with httpcore.ConnectionPool() as pool:
        while some := list(islice(keys, settings.PURGING.at_once)):
            request(pool, some)


def request(pool: httpcore.ConnectionPool, keys: list[str]) -> None:
    purging = settings.PURGING
    body = filled(purging.body, keys).encode()
    headers = [(name, filled(value, keys)) for name, value in purging.headers.items()]
    try:
        with pool.stream(
            purging.method,
            filled(purging.url, keys, quoting=True),
            headers=[*headers, ("Content-Length", str(len(body)))],
            content=body,
            extensions={"timeout": TIMEOUTS},
        ) as response:
            read(response.iter_stream())
    except (OSError, httpcore.TimeoutException, httpcore.NetworkError) as failed:
        raise PurgeFailed(type(failed).__name__) from None
    except httpcore.ProtocolError as failed:
        raise PurgeFailed(type(failed).__name__) from None
    if not 200 <= response.status < 300:
        raise PurgeFailed(f"it answered {response.status}")


def read(chunks: Iterable[bytes]) -> None:
    """To the end, so that the connection serves the next request, but no further than is sane."""
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > READ_AT_MOST:
            return


def filled(template: str, keys: list[str], *, quoting: bool = False) -> str:
    values = {
        "{keys_json}": json.dumps(keys),
        "{keys_comma}": ",".join(keys),
        "{keys}": " ".join(keys),
        "{token}": settings.PURGING.token,
    }
    for place, value in values.items():
        template = template.replace(place, quote(value, safe="") if quoting else value)
    return template

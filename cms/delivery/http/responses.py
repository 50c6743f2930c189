"""How an answer leaves: bytes as they are, with what caches need to know about them."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.http import http_date

from cms.delivery.http.accepts import JSON
from cms.delivery.http.coding import held
from cms.delivery.http.freshness import cache_control


def is_current(request: HttpRequest, etag: str) -> bool:
    """Whether the client has it already, in any coding, so that nothing needs to be built."""
    return held(request, etag) is not None


def not_modified(etag: str, headers: Mapping[str, str] | None = None) -> HttpResponse:
    return HttpResponse(status=304, headers={**validators(etag), **(headers or {})})


def json_response(
    body: bytes,
    etag: str,
    *,
    modified: datetime | None = None,
    keys: Iterable[str] = (),
    headers: Mapping[str, str] | None = None,
) -> HttpResponse:
    """A cacheable answer. `keys` are the tags by which a shared cache can be told to forget it."""
    response = HttpResponse(
        body, content_type=JSON, headers={**validators(etag), **(headers or {})}
    )
    if modified:
        response.headers["Last-Modified"] = http_date(modified.timestamp())
    if surrogate := " ".join(keys):
        response.headers["Surrogate-Key"] = surrogate
    return response


def validators(etag: str) -> dict[str, str]:
    return {"ETag": etag, "Cache-Control": cache_control()}

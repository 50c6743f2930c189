"""How an answer leaves: bytes as they are, with what caches need to know about them."""

from collections.abc import Collection, Mapping
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.http import http_date

from cms.delivery import tags
from cms.delivery.http.accepts import JSON
from cms.delivery.http.coding import held
from cms.delivery.http.freshness import cache_control


def is_current(request: HttpRequest, etag: str) -> bool:
    """Whether the client has it already, in any coding, so that nothing needs to be built."""
    return held(request, etag) is not None


def not_modified(
    etag: str,
    headers: Mapping[str, str] | None = None,
    *,
    keys: Collection[str] = (),
    foreseen: str = "",
) -> HttpResponse:
    return HttpResponse(status=304, headers={**validators(etag, keys, foreseen), **(headers or {})})


def json_response(
    body: bytes,
    etag: str,
    *,
    modified: datetime | None = None,
    keys: Collection[str] = (),
    foreseen: str = "",
    headers: Mapping[str, str] | None = None,
) -> HttpResponse:
    """A cacheable answer. `keys` are the tags by which a shared cache can be told to forget it;
    where one of them is among what is `foreseen`, it is not kept beyond that."""
    response = HttpResponse(
        body, content_type=JSON, headers={**validators(etag, keys, foreseen), **(headers or {})}
    )
    if modified:
        response.headers["Last-Modified"] = http_date(modified.timestamp())
    if keys:
        response.headers["Surrogate-Key"] = tags.header(keys)
    return response


def validators(etag: str, keys: Collection[str] = (), foreseen: str = "") -> dict[str, str]:
    return {"ETag": etag, "Cache-Control": cache_control(keys, foreseen)}

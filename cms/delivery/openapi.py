"""The OpenAPI 3.1 document: what Ninja makes of the routes, with our media types and headers."""

from typing import Any

import orjson
from ninja import NinjaAPI

from cms.delivery.place import PREFIX
from cms.delivery.problems.response import CONTENT_TYPE

FIRST_ERROR = 400


def openapi(api: NinjaAPI) -> dict[str, Any]:
    document: dict[str, Any] = orjson.loads(
        orjson.dumps(api.get_openapi_schema(path_prefix=PREFIX), option=orjson.OPT_NON_STR_KEYS)
    )
    for methods in document["paths"].values():
        for method, operation in methods.items():
            cacheable = 304 in map(int, operation["responses"])
            for status, response in operation["responses"].items():
                finish(int(status), response, cacheable, limited=method == "get")
    document["components"]["securitySchemes"] = SECURITY_SCHEMES
    document["security"] = [{}, {"DeliveryKey": []}]
    document["components"]["schemas"] = dict(sorted(document["components"]["schemas"].items()))
    return document


def finish(status: int, response: dict[str, Any], cacheable: bool, *, limited: bool) -> None:
    """Errors are problem documents; whatever is cacheable says so in its headers."""
    if status >= FIRST_ERROR and "content" in response:
        response["content"] = {CONTENT_TYPE: next(iter(response["content"].values()))}
    validators = VALIDATORS if cacheable and status in (200, 304) else {}
    named = (LIMITS if limited else {}) | validators | HEADERS.get(status, {})
    if named:
        response["headers"] = {name: header(text) for name, text in named.items()}


SECURITY_SCHEMES = {
    "DeliveryKey": {
        "type": "http",
        "scheme": "bearer",
        "description": "Raises the limit and names the consumer. Reading needs none.",
    },
    "PreviewToken": {
        "type": "http",
        "scheme": "bearer",
        "description": "Opens `/preview`, for what it was issued for, and nothing else.",
    },
}
LIMITS = {
    "RateLimit-Policy": "How many requests are answered: `q` within `w` seconds.",
    "RateLimit": "How many are left (`r`), and for how many seconds to make do with them (`t`).",
}
VALIDATORS = {
    "ETag": "Send it back as If-None-Match: what has not changed is answered with 304.",
    "Cache-Control": "How long the answer may be kept.",
}
HEADERS = {
    307: {"Location": "Where it is now."},
    308: {"Location": "Where it is now."},
    401: {"WWW-Authenticate": "How to send a key."},
    429: {"Retry-After": "After how many seconds the next request is answered."},
}


def header(description: str) -> dict[str, Any]:
    return {"description": description, "schema": {"type": "string"}}

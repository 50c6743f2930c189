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
        for operation in methods.values():
            cacheable = 304 in map(int, operation["responses"])
            for status, response in operation["responses"].items():
                finish(int(status), response, cacheable)
    document["components"]["securitySchemes"] = SECURITY_SCHEMES
    document["components"]["schemas"] = dict(sorted(document["components"]["schemas"].items()))
    return document


def finish(status: int, response: dict[str, Any], cacheable: bool) -> None:
    """Errors are problem documents; whatever is cacheable says so in its headers."""
    if status >= FIRST_ERROR and "content" in response:
        response["content"] = {CONTENT_TYPE: next(iter(response["content"].values()))}
    if cacheable and status in (200, 304):
        response["headers"] = {name: header(text) for name, text in VALIDATORS.items()}
    if status in (307, 308):
        response["headers"] = {"Location": header("Where it is now.")}


SECURITY_SCHEMES = {
    "PreviewToken": {
        "type": "http",
        "scheme": "bearer",
        "description": "Opens `/preview`, for what it was issued for, and nothing else.",
    }
}
VALIDATORS = {
    "ETag": "Send it back as If-None-Match: what has not changed is answered with 304.",
    "Cache-Control": "How long the answer may be kept.",
}


def header(description: str) -> dict[str, Any]:
    return {"description": description, "schema": {"type": "string"}}

"""Reads are open to every origin, without credentials."""

from django.http import HttpResponse
from django.http.response import HttpResponseBase

EXPOSED = (
    "As-Of, ETag, Last-Modified, Ledger-Head, Link, Preview-At, Retry-After, RateLimit, "
    "RateLimit-Policy"
)
SENDABLE = (
    "Accept, Accept-Language, Altcha, Authorization, Content-Type, Idempotency-Key, "
    "If-Modified-Since, If-None-Match, Receipt"
)
A_DAY = "86400"


def allow_any_origin(response: HttpResponseBase) -> None:
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Access-Control-Expose-Headers"] = EXPOSED


def preflight_response(methods: str) -> HttpResponse:
    """The answer to OPTIONS, a browser's question before it asks included."""
    return HttpResponse(
        status=204,
        headers={
            "Allow": methods,
            "Access-Control-Allow-Methods": methods,
            "Access-Control-Allow-Headers": SENDABLE,
            "Access-Control-Max-Age": A_DAY,
        },
    )

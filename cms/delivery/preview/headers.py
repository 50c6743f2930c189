"""What every answer that may hold a draft bears: nobody keeps it, indexes it, or passes it on."""

from django.http.response import HttpResponseBase

PRIVATE = {
    "Cache-Control": "no-store",
    "Vary": "Authorization",
    "X-Robots-Tag": "noindex",
    "Referrer-Policy": "no-referrer",
}


def keep_private(response: HttpResponseBase, **others: str) -> None:
    for name, value in (PRIVATE | others).items():
        response.headers[name] = value

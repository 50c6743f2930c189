"""What every answer gets on its way out, an error's included."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from cms.delivery.http.coding import negotiated
from cms.delivery.http.cross_origin import allow_any_origin

NOTHING_ACTIVE = "default-src 'none'; frame-ancestors 'none'"
WITHOUT_CONTENT = (204, 304)


def finished(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    response.headers.setdefault("Content-Security-Policy", NOTHING_ACTIVE)
    allow_any_origin(response)
    response = negotiated(request, response)
    if response.status_code in WITHOUT_CONTENT:
        del response.headers["Content-Type"]
    elif isinstance(response, HttpResponse):
        response.headers["Content-Length"] = str(len(response.content))
    return without_body(response) if request.method == "HEAD" else response


def without_body(response: HttpResponseBase) -> HttpResponse:
    """The same answer without its content, but with its content's headers."""
    let_go(response)
    return HttpResponse(status=response.status_code, headers=dict(response.items()))


def let_go(response: HttpResponseBase) -> None:
    """Close what a response holds. `close()` would also tell Django that the request is over."""
    for close in getattr(response, "_resource_closers", ()):
        close()

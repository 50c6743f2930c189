"""GET, HEAD and OPTIONS: any route that takes GET takes all three."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import resolve

from cms.delivery.http.cross_origin import preflight_response
from cms.delivery.http.methods import allowed_methods
from cms.delivery.http.routing import direct

READS = ("GET", "HEAD", "OPTIONS")


def read(request: HttpRequest) -> HttpResponseBase:
    """Answer a read, without any further middleware."""
    request.get_host()  # raises, here as anywhere, for a host that is not ours
    if request.method == "OPTIONS":
        refused = routed(request)
        return preflight_response(allowed_methods(refused.headers.get("Allow", "")))
    if request.method == "HEAD":
        return as_get(request)
    return routed(request)


def routed(request: HttpRequest) -> HttpResponseBase:
    view, arguments = direct(request.path_info)
    if view and request.method == "GET":
        return view(request, **arguments)
    match = request.resolver_match = resolve(request.path_info)
    response: HttpResponseBase = match.func(request, *match.args, **match.kwargs)
    return response


def as_get(request: HttpRequest) -> HttpResponseBase:
    """The answer that GET would have; its body is taken off on the way out."""
    request.method = "GET"
    try:
        return routed(request)
    finally:
        request.method = "HEAD"

"""How often one address may try secrets that stand in addresses: links of reviewers and judges,
and receipts.

Each try counts, and one that opens nothing counts ten times: who guesses is stopped after a dozen,
and whoever has a link works on undisturbed.
"""

import time
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from cms.delivery.http.client_address import client_address
from cms.delivery.limits.counters import counters
from cms.delivery.limits.partition import of_address
from cms.delivery.limits.policy import links_per_address
from cms.delivery.limits.window import ONE, Moment, Wanted, until_next
from cms.editorial.links.by_link import is_opened_by_link

Handler = Callable[[HttpRequest], HttpResponse]

A_WRONG_ONE_COUNTS = 10
NOTHING_THERE = 404
TOO_MANY = 429


class LimitLinks:
    """Below the middleware that chooses the language; it asks neither session nor database."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code == NOTHING_THERE and is_by_link(request):
            wait_for(request, Wanted(A_WRONG_ONE_COUNTS - 1))
        return response

    def process_view(
        self, request: HttpRequest, view: Any, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        if not is_opened_by_link(view):
            return None
        seconds = wait_for(request)
        return refused(request, seconds) if seconds else None


def is_by_link(request: HttpRequest) -> bool:
    match = request.resolver_match
    return match is not None and is_opened_by_link(match.func)


def wait_for(request: HttpRequest, tries: Wanted = ONE) -> int:
    """Count tries, as many as may be; the seconds until the next is answered, 0 for this one."""
    policy, address = links_per_address(), of_address(client_address(request))
    if not policy.quota or not address:
        return 0
    moment = Moment.at(time.time())
    taken = counters().take(f"{policy.name}:{address}", policy.quota, moment, tries)
    return 0 if taken.admitted else until_next(policy.quota, taken, moment)


def refused(request: HttpRequest, seconds: int) -> HttpResponse:
    """As a page; for a script of ours as the sentence that it shows."""
    headers = {
        "Retry-After": str(seconds),
        "Cache-Control": "no-store, private",
        "X-Robots-Tag": "noindex, nofollow",
    }
    if request.headers.get("Accept") == "application/json":
        told = _("Too many tries. Wait %(seconds)s seconds.") % {"seconds": seconds}
        return JsonResponse({"told": told}, status=TOO_MANY, headers=headers)
    response = render(request, "site/too_many.html", {"seconds": seconds}, status=TOO_MANY)
    for name, value in headers.items():
        response.headers[name] = value
    return response

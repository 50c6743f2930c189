from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from awards.badge.badge import Badge
from cms.delivery.http.cross_origin import allow_any_origin

MAX_AGE = 300
"""Seconds after which an employer's site asks again."""
GONE = 410


@require_safe
def picture(request: HttpRequest, document: UUID) -> HttpResponse:
    """An SVG that any site may show."""
    badge = Badge.of(document)
    if badge is None:
        return gone(request)
    response = render(request, "awards/badge/badge.svg", {"badge": badge}, "image/svg+xml")
    response["Cache-Control"] = f"public, max-age={MAX_AGE}"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    allow_any_origin(response)
    return response


@require_safe
def proof(request: HttpRequest, document: UUID) -> HttpResponseBase:
    """To the profile, wherever it stands now."""
    badge = Badge.of(document)
    return redirect(badge.profile) if badge else gone(request)


def gone(request: HttpRequest) -> HttpResponse:
    return render(request, "awards/badge/gone.html", status=GONE)

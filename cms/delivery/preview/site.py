"""A draft on the built-in site, for who has a link.

`enter` is the one place where a token may stand in an address. It is exchanged there for a cookie
that is sent to the clean address of this one preview and to no other.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe
from wagtail.models import Page

from cms.content.languages import in_language_of
from cms.content.looking import looking_at
from cms.delivery.models import PreviewToken
from cms.delivery.preview.front_end import front_end_of, way_in
from cms.delivery.preview.headers import keep_private
from cms.delivery.preview.looking import Look, look
from cms.delivery.preview.verifying import verified
from cms.delivery.problems import Problem, Unauthorized

COOKIE = "preview"

View = Callable[..., HttpResponse]


def in_private(view: View) -> View:
    """Refusals as a page for people; and nobody keeps any of it."""

    @wraps(view)
    def private(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        try:
            response = view(request, **kwargs)
        except Problem as problem:
            context = {"detail": problem.detail}
            response = render(request, "delivery/no_preview.html", context, status=problem.status)
        keep_private(response, Vary="Cookie")
        return response

    return private


@require_safe
@in_private
def enter(request: HttpRequest) -> HttpResponse:
    token = verified(request.GET.get("token", ""))
    seen = look(token)
    if address := front_end_of(seen.page):
        return redirect(way_in(address, token))
    return with_cookie(request, token)


def with_cookie(request: HttpRequest, token: PreviewToken) -> HttpResponse:
    clean = reverse("preview:draft", args=[token.pk])
    response = redirect(clean)
    response.set_cookie(
        COOKIE,
        request.GET["token"],
        max_age=int((token.expires_at - timezone.now()).total_seconds()),
        path=clean,
        secure=request.is_secure(),
        httponly=True,
        samesite="Lax",
    )
    return response


@require_safe
@in_private
def draft(request: HttpRequest, id: UUID) -> HttpResponse:
    token = verified(request.COOKIES.get(COOKIE, ""))
    if token.pk != id:
        raise Unauthorized("This preview token is for something else.")
    return rendered(request, look(token), token)


def rendered(request: HttpRequest, seen: Look, token: PreviewToken) -> HttpResponse:
    """As everybody will see it: at its own address, on its own site, by nobody in particular."""
    page: Page = seen.draft()
    request.user = AnonymousUser()
    request.path = seen.document.path
    request._wagtail_site = page.get_site()  # type: ignore[attr-defined]
    request.preview_token = token  # type: ignore[attr-defined]
    with looking_at(token.at), in_language_of(page):
        response = page.serve_preview(request, page.default_preview_mode)
        return response.render() if hasattr(response, "render") else response

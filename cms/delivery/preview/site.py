"""A draft on the built-in site, for who has a link.

`enter` is the one place where a token may stand in an address. It is exchanged there for a cookie
that is sent to the clean address of this one preview and to no other.
"""

from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe
from wagtail.models import Page

from cms.content.languages import in_language_of
from cms.content.looking import looking_at
from cms.delivery.models import PreviewToken
from cms.delivery.preview.front_end import front_end_of, way_in
from cms.delivery.preview.in_private import COOKIE, in_private, token_in_cookie
from cms.delivery.preview.issuing import spelled
from cms.delivery.preview.looking import Look, look
from cms.delivery.preview.releasing import pages_of, release_of
from cms.delivery.preview.verifying import verified


@require_safe
@in_private
def enter(request: HttpRequest) -> HttpResponse:
    token = verified(request.GET.get("token", ""))
    if address := front_end_of(page_of(token)):
        return redirect(way_in(address, token))
    return with_cookie(token, request)


def page_of(token: PreviewToken) -> Page:
    """The page by which its site is known. Raises what the preview itself would."""
    return pages_of(release_of(token))[0] if token.release_id else look(token).page


def with_cookie(token: PreviewToken, request: HttpRequest) -> HttpResponse:
    """To the clean address of this one preview, with a cookie for that."""
    clean = reverse("preview:release" if token.release_id else "preview:draft", args=[token.pk])
    response = redirect(clean)
    response.set_cookie(
        COOKIE,
        spelled(token),
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
    token = token_in_cookie(request, id)
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

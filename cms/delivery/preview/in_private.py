"""What the views of previews on the built-in site have in common."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cms.delivery.models import PreviewToken
from cms.delivery.preview.headers import keep_private
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


def token_in_cookie(request: HttpRequest, id: UUID) -> PreviewToken:
    """Raises Unauthorized unless the cookie holds the very token of this address."""
    token = verified(request.COOKIES.get(COOKIE, ""))
    if token.pk != id:
        raise Unauthorized("This preview token is for something else.")
    return token

"""What is sent to the site's forms is weighed before it is read.

Django reads a form with files to its end, whatever its size, before anybody has asked who sends it:
the token that protects a form stands in its body. A view that takes files weighs them itself.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from cms.delivery.problems.catalogue import BadRequest
from cms.delivery.writing import declared_length

Handler = Callable[[HttpRequest], HttpResponse]
View = TypeVar("View", bound=Callable[..., Any])

MARK = "weighs_what_is_sent"
TOO_LARGE = 413


def weighs_itself(view: View) -> View:
    setattr(view, MARK, True)
    return view


class WeighBodies:
    """Below what chooses the language. The API and the admin have limits of their own."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        if getattr(view, MARK, False) or elsewhere(request):
            return None
        try:
            fits = declared_length(request) <= (settings.DATA_UPLOAD_MAX_MEMORY_SIZE or 0)
        except BadRequest:
            fits = False
        return None if fits else render(request, "413.html", status=TOO_LARGE)


def elsewhere(request: HttpRequest) -> bool:
    return request.path_info.startswith((reverse("wagtailadmin_home"), "/api/"))

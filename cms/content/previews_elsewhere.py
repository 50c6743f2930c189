"""Where a draft is shown: on the built-in site, unless somebody above us knows another place."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from wagtail.models import Page

Elsewhere = Callable[[Page, HttpRequest], HttpResponse | None]

_known: list[Elsewhere] = []


def register(elsewhere: Elsewhere) -> None:
    """Call it from `AppConfig.ready()`. It answers with none for what it does not show."""
    if elsewhere not in _known:
        _known.append(elsewhere)


def shown_elsewhere(page: Page, request: HttpRequest) -> HttpResponse | None:
    answers = (elsewhere(page, request) for elsewhere in _known)
    return next((answer for answer in answers if answer is not None), None)

"""The language of what the site answers stands in its address, and nowhere else.

No cookie and no preference of a browser is asked: an address has one text, whoever asks for it, so
that it can be shared, kept by caches and found. Addresses without a language are the default's.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import get_script_prefix, reverse
from django.utils import translation
from wagtail.models import Page

Answer = Callable[[HttpRequest], HttpResponseBase]


def language_of(path: str) -> str:
    """By the first step of a path: “/es/plan/”; a page's slug that looks alike is no language."""
    first = below_prefix(path).lstrip("/").partition("/")[0]
    others = {code for code, _ in settings.LANGUAGES if code != settings.LANGUAGE_CODE}
    return first if first in others else str(settings.LANGUAGE_CODE)


def below_prefix(path: str) -> str:
    """Without the steps that all addresses have in the preview of a release, or on a server that
    stands below a path."""
    prefix = get_script_prefix()
    return f"/{path.removeprefix(prefix)}" if path.startswith(prefix) else path


class LanguageMiddleware:
    """Deviation from Django's LocaleMiddleware: the address alone decides, so nothing varies."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        language = language_of(request.path_info)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            return self.get_response(request)


def shown_in(language: str, address: str) -> str:
    """Where a page with an address of the default language is shown in another, untranslated.

    An address on another host, or in another language already, stays as it is.
    """
    if not address.startswith("/") or language_of(address) != settings.LANGUAGE_CODE:
        return address
    with translation.override(language):
        return reverse("wagtail_serve", args=(below_prefix(address).removeprefix("/"),))


@contextmanager
def in_language_of(page: Page) -> Iterator[None]:
    """For what is made of a page at an address that is not its own: a preview, a mail."""
    with translation.override(page.locale.language_code):
        yield

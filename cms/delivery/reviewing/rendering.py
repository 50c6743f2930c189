"""A page on the built-in site, seen from the admin as everybody would see it."""

from copy import copy

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from wagtail.models import Page

from cms.content.languages import in_language_of


def rendered(request: HttpRequest, page: Page) -> str:
    visit = copy(request)
    visit.user = AnonymousUser()
    visit.path = page.get_url(request) or page.url_path
    visit.is_preview = True  # type: ignore[attr-defined]
    visit._wagtail_site = page.get_site()  # type: ignore[attr-defined]
    with in_language_of(page):
        response = page.serve_preview(visit, page.default_preview_mode)
        if hasattr(response, "render"):
            response.render()
    return str(response.content.decode())

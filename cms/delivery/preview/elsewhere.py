from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.models import Page

from cms.delivery.preview.front_end import front_end_of, way_in
from cms.delivery.preview.headers import keep_private
from cms.delivery.preview.issuing import for_own_eye
from cms.editorial.signed_in import signed_in


def on_front_end(page: Page, request: HttpRequest) -> HttpResponse | None:
    """What the admin's previews show where a front end is configured: that, with a one-time code.

    Not for a page that was never saved, nor for a private one, which has no document: those the
    built-in site shows. The front end shows what was saved, which autosave does at once.
    """
    if page.pk is None or page.get_view_restrictions().exists():
        return None
    if (address := front_end_of(page)) is None:
        return None
    match = request.resolver_match
    revision_id = match.kwargs.get("revision_id") if match else None
    token = for_own_eye(signed_in(request), page, revision_id)
    response = redirect(way_in(address, token))
    keep_private(response, Vary="Cookie")
    return response

"""The built-in site as it would stand after a release went live, for who has a link.

It stands below an address of its own, so that its cookie goes nowhere else, no cache mixes it up
with the public site, and whoever follows a link stays in it. What is no page of the site (search,
forms, files) is not part of it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import (
    Resolver404,
    ResolverMatch,
    get_script_prefix,
    resolve,
    reverse,
    set_script_prefix,
)
from django.utils import translation
from django.views.decorators.http import require_safe
from wagtail.models import Site
from wagtail.views import serve

from cms.content.languages import language_of
from cms.content.looking import looking_at
from cms.delivery.models import PreviewToken
from cms.delivery.preview.in_private import in_private, token_in_cookie
from cms.delivery.preview.releasing import Rehearsal, as_released
from cms.delivery.problems import NotFound

PAGES, FILES = "wagtail_serve", "wagtaildocs_serve"


@require_safe
@in_private
def released(request: HttpRequest, id: UUID, path: str = "") -> HttpResponse:
    token = token_in_cookie(request, id)
    inner = f"/{path}"
    with as_released(token) as seen, language(request, inner), looking_at(seen.at):
        prepare(request, token, seen, inner)
        with below(reverse("preview:release", args=[token.pk])):
            return answered(request, inner)


def answered(request: HttpRequest, inner: str) -> HttpResponse:
    """Rendered before the transaction ends."""
    match = resolved(inner)
    if match.url_name == FILES:
        return redirect(inner)
    if match.url_name != PAGES:
        return render(request, "site/not_in_preview.html", {"address": inner})
    try:
        response: HttpResponse = serve(request, *match.args, **match.kwargs)
    except Http404:
        raise NotFound("There is no such page on the site as it would be.") from None
    return response.render() if hasattr(response, "render") else response


def resolved(inner: str) -> ResolverMatch:
    try:
        return resolve(inner)
    except Resolver404:
        raise NotFound("The site has no such address.") from None


def prepare(request: HttpRequest, token: PreviewToken, seen: Rehearsal, inner: str) -> None:
    """As everybody will see it: on the site of its pages, by nobody in particular."""
    request.user = AnonymousUser()
    request.path_info = inner
    request._wagtail_site = site_of(seen)  # type: ignore[attr-defined] # where Wagtail looks first
    request.preview_token = token  # type: ignore[attr-defined] # for the templates
    request.rehearsal = seen  # type: ignore[attr-defined] # for the banner


def site_of(seen: Rehearsal) -> Site | None:
    """That of the first page in it; pages of other sites are seen in previews of their own."""
    sites = (member.page.get_site() for member in seen.members if member.page)
    return next(filter(None, sites), None)


@contextmanager
def below(prefix: str) -> Iterator[None]:
    """Every address that is made within stands below this one."""
    before = get_script_prefix()
    set_script_prefix(prefix)
    try:
        yield
    finally:
        set_script_prefix(before)


@contextmanager
def language(request: HttpRequest, inner: str) -> Iterator[None]:
    request.LANGUAGE_CODE = language_of(inner)
    with translation.override(request.LANGUAGE_CODE):
        yield

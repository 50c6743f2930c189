from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from wagtail import hooks
from wagtail.models import Page, Site
from wagtail.rich_text.feature_registry import FeatureRegistry

from cms.content.biography import hooks as hooks_of_biography
from cms.content.languages import language_of
from cms.content.links.admin import hooks as hooks_of_links
from cms.content.page_links import PublicPageLinkHandler
from cms.content.reasons import hooks as hooks_of_reasons
from cms.content.visibility import Visibility

__all__ = ["hooks_of_biography", "hooks_of_links", "hooks_of_reasons"]


AFTER_THE_RESTRICTIONS = 50


@hooks.register("before_serve_page", order=AFTER_THE_RESTRICTIONS)
def in_the_language_asked_for(page: Page, request: HttpRequest, *args: Any) -> HttpResponse | None:
    """A page of the default language is shown at “/es/…” as it is, until it is translated.

    Deviation from Wagtail, which does so only where there is no Spanish front page.
    """
    asked = get_language()
    own = language_of(page.get_url(request) or "/")
    if own == asked:
        return None
    if own != settings.LANGUAGE_CODE or not speaks(request, asked):
        raise Http404("This page is not in this language.")
    translated = page.get_translations().filter(locale__language_code=asked, live=True).first()
    if translated and Visibility.of(request).shows(translated):
        return redirect(translated.get_url(request))
    return None


def speaks(request: HttpRequest, language: str | None) -> bool:
    """Whether the site has a public front page in the language, which is the active one."""
    site = Site.find_for_request(request)
    return bool(site) and site.root_page.localized.locale.language_code == language


@hooks.register("register_rich_text_features", order=10)
def link_to_public_pages_only(features: FeatureRegistry) -> None:
    features.register_link_type(PublicPageLinkHandler)

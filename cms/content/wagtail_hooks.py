from typing import Any

from django.http import Http404, HttpRequest
from django.utils.translation import get_language
from wagtail import hooks
from wagtail.models import Page
from wagtail.rich_text.feature_registry import FeatureRegistry

from cms.content.biography import hooks as hooks_of_biography
from cms.content.languages import language_of
from cms.content.links.admin import hooks as hooks_of_links
from cms.content.page_links import PublicPageLinkHandler

__all__ = ["hooks_of_biography", "hooks_of_links"]


AFTER_THE_RESTRICTIONS = 50


@hooks.register("before_serve_page", order=AFTER_THE_RESTRICTIONS)
def in_its_own_language(page: Page, request: HttpRequest, *args: Any) -> None:
    """Deviation from Wagtail, which shows a page at “/es/…” where there is no Spanish site yet."""
    if language_of(page.get_url(request) or "/") != get_language():
        raise Http404("This page is not in this language.")


@hooks.register("register_rich_text_features", order=10)
def link_to_public_pages_only(features: FeatureRegistry) -> None:
    features.register_link_type(PublicPageLinkHandler)

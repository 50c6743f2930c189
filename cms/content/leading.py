"""Where links to pages lead on the built-in site: to what the reader can read, in their language.

In a translated text most links were chosen in the original. Such a link leads to the public
translation of its page. Without one it leads to the page as it is, with everything around it in the
reader's language where the site has a front page in that. Pages of the main language lead where
their editors chose, so that they may point to a page in another language.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import get_language
from wagtail.models import Page, Site

from cms.content.languages import language_of, shown_in
from cms.content.visibility import Visibility


@dataclass(frozen=True)
class Destination:
    href: str = ""
    """Empty: the target was deleted or is not public."""
    language: str = ""
    """Of the page that is read there, where it is not the one that is shown."""
    page: Page | None = None


def destinations(
    pages: Sequence[Page], visibility: Visibility, request: HttpRequest | None = None
) -> dict[int, Destination]:
    """By the ids of the pages."""
    leading = Leading(pages, visibility, request)
    return {page.pk: leading.to(page) for page in pages}


def was_public(page: Page) -> bool:
    """Or is. As documents have it: links to what never was public lead nowhere, in any language."""
    return bool(page.live or page.first_published_at)


class Leading:
    """Asks once for all pages, and nothing where all are in the language that is shown."""

    def __init__(
        self, pages: Sequence[Page], visibility: Visibility, request: HttpRequest | None
    ) -> None:
        self.visibility, self.request = visibility, request
        self.language = str(get_language())
        self.is_main = self.language == settings.LANGUAGE_CODE
        self.elsewhere = [page for page in pages if self._spoken_at(page) != self.language]

    def to(self, page: Page) -> Destination:
        spoken = self._spoken_at(page)
        if spoken == self.language or self.is_main or not was_public(page):
            return self._as_chosen(page, spoken)
        translation = next(
            (each for each in self._public if each.translation_key == page.translation_key), None
        )
        return self._as_chosen(translation or page, self.language if translation else spoken)

    def _as_chosen(self, page: Page, spoken: str) -> Destination:
        if not self.visibility.shows(page):
            return Destination()
        address = self._address(page)
        if spoken == self.language:
            return Destination(address, page=page)
        there = shown_in(self.language, address) if self._has_front else address
        return Destination(there, spoken, page)

    @cached_property
    def _public(self) -> list[Page]:
        """In the language that is shown: what the pages are translated to, and the front pages."""
        keys = {page.translation_key for page in self.elsewhere if was_public(page)}
        wanted = Q(translation_key__in=keys) | Q(url_path__in=self._fronts)
        pages = Page.objects.live().filter(wanted, locale__language_code=self.language)
        return [page for page in pages if self.visibility.shows(page)]

    @cached_property
    def _fronts(self) -> set[str]:
        roots = Site.get_site_root_paths()
        return {root.root_path for root in roots if root.language_code == self.language}

    @cached_property
    def _has_front(self) -> bool:
        return not self.is_main and any(page.url_path in self._fronts for page in self._public)

    def _spoken_at(self, page: Page) -> str:
        return language_of(urlsplit(self._address(page)).path)

    def _address(self, page: Page) -> str:
        return page.get_url(self.request) or ""

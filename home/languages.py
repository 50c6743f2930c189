"""What is shown, in the other languages: for the switch in the header, and for search engines."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from django.utils.functional import cached_property
from django.utils.translation import get_language_info
from wagtail.models import Page, Site

from cms.content.languages import shown_in
from home.frame import Frame

ByLanguage = dict[str, Page]


@dataclass(frozen=True)
class Version:
    """A language of the site, and where it says the same; else its front page."""

    code: str
    href: str
    url: str
    is_here: bool

    @property
    def name(self) -> str:
        return str(get_language_info(self.code)["name_local"]).capitalize()


class Versions:
    """`page` is the page that is shown; what is shown need not be one."""

    def __init__(self, request: HttpRequest, page: Any) -> None:
        self.request = request
        self.frame = Frame.of(request)
        self.page = page if isinstance(page, Page) and page.pk else None

    @cached_property
    def switch(self) -> list[Version]:
        """The languages that have a public front page; none where there is but one."""
        if len({root.language_code for root in Site.get_site_root_paths()}) < 2:
            return []
        homes = self._home
        codes = [code for code, _ in settings.LANGUAGES if code in homes]
        return [self._version(code, homes[code]) for code in codes] if len(codes) > 1 else []

    @property
    def alternates(self) -> list[Version]:
        """Those in which this very page is public; none where it is in one language only, and none
        of what a page shows at a step of its own."""
        if self.page and self.page.get_url(self.request) != self.request.path:
            return []
        same = [version for version in self.switch if version.code in self._translations]
        return same if len(same) > 1 else []

    def _version(self, code: str, home: Page) -> Version:
        target = self._translations.get(code)
        href = target.get_url(self.request) if target else self._untranslated_in(code)
        return Version(
            code=code,
            href=href or home.get_url(self.request),
            url=(target or home).get_full_url(self.request),
            is_here=code == translation.get_language(),
        )

    @property
    def untranslated_from(self) -> str:
        """The language of the page, where it is not what the reader asked for; else nothing."""
        if self.page is None or not self.switch:
            return ""
        own = str(self.page.locale.language_code)
        return "" if own == translation.get_language() else own

    @property
    def fuller(self) -> Page | None:
        """The page in the default language, where more stands below it; menus say it of a front
        page."""
        source = self._translations.get(settings.LANGUAGE_CODE) if self.switch else None
        if source is None or self.page is None or self.page.pk in {source.pk, *self._fronts}:
            return None
        below = [page.get_children().live().count() for page in (source, self.page)]
        return source if below[0] > below[1] else None

    @property
    def _fronts(self) -> set[int]:
        return {page.pk for page in self._home.values()}

    def _untranslated_in(self, code: str) -> str:
        """The page itself with everything around it in the language, where it is a public one."""
        if self.page is None:
            return self._view_in(code)
        if not self._translations:
            return ""
        address = self.page.get_url(self.request) or ""
        there = shown_in(code, address)
        return "" if there == address else there

    def _view_in(self, code: str) -> str:
        """A view that is no page has its place in every language: the search, a form."""
        match = self.request.resolver_match
        if match is None or match.view_name in {None, "wagtail_serve"}:
            return ""
        with translation.override(code):
            place = reverse(match.view_name, args=match.args, kwargs=match.kwargs)
        asked = self.request.GET.urlencode()
        return f"{place}?{asked}" if asked else place

    @cached_property
    def _home(self) -> ByLanguage:
        root = self.frame.site.root_page if self.frame.site else None
        return self._found.get(root.translation_key, {}) if root else {}

    @cached_property
    def _translations(self) -> ByLanguage:
        return self._found.get(self.page.translation_key, {}) if self.page else {}

    @cached_property
    def _found(self) -> dict[UUID, ByLanguage]:
        """The front pages and the translations of the page that everybody may see."""
        shown = [self.page, self.frame.site.root_page if self.frame.site else None]
        keys = {page.translation_key for page in shown if page}
        found: dict[UUID, ByLanguage] = {key: {} for key in keys}
        live = Page.objects.filter(translation_key__in=keys, live=True).select_related("locale")
        for page in live:
            if self.frame.visibility.shows(page):
                found[page.translation_key][page.locale.language_code] = page
        return found

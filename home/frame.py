"""What stands around every page: name, sections, navigation, footer."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import get_language
from wagtail.models import Page, Site

from cms.content.blocks import LinkValue
from cms.content.languages import language_of, shown_in
from cms.content.leading import Destination, destinations
from cms.content.models import PublicImage, SiteSettings
from cms.content.visibility import Visibility
from home.said import Said, SaidOfItself


@dataclass(frozen=True)
class Entry:
    """One link of a menu; `leads_here` is what `aria-current` says of it, or nothing."""

    label: str
    href: str
    leads_here: str = ""
    language: str = ""
    """Of the label, where it is not that of the page around it."""
    hreflang: str = ""
    """Of the page that it leads to, likewise."""


class Frame:
    def __init__(self, request: HttpRequest) -> None:
        self.request = request
        self.visibility = Visibility.of(request)

    @classmethod
    def of(cls, request: HttpRequest) -> "Frame":
        known: Frame | None = getattr(request, "frame", None)
        if known is None:
            known = cls(request)
            request.frame = known  # type: ignore[attr-defined]
        return known

    @cached_property
    def site(self) -> Site | None:
        return Site.find_for_request(self.request)

    @cached_property
    def settings(self) -> SiteSettings:
        return SiteSettings.for_site(self.site) if self.site else SiteSettings()

    @cached_property
    def said(self) -> SaidOfItself:
        return SaidOfItself(self.settings)

    @property
    def tagline(self) -> Said:
        return self.said["tagline"]

    @property
    def footer_text(self) -> Said:
        return self.said["footer_text"]

    @cached_property
    def name(self) -> str:
        """The organization; until an editor has named it, the site or its front page."""
        if self.site is None:
            return self.settings.organization
        return self.settings.organization or self.site.site_name or self.site.root_page.title

    @cached_property
    def home(self) -> Page | None:
        """The front page in the language that is shown, else the site's."""
        root = self.site.root_page if self.site else None
        here = root and language_of(root.get_url(self.request) or "/") == get_language()
        return root if root is None or here else root.localized

    @property
    def home_href(self) -> str:
        return (self.home.get_url(self.request) if self.home else None) or "/"

    @cached_property
    def logo(self) -> PublicImage | None:
        logo = self.settings.logo
        return logo if self.visibility.shows(logo) else None

    @cached_property
    def sections(self) -> list[Page]:
        """The pages below the front page that an editor put into the menus."""
        if self.home is None:
            return []
        pages = self.home.get_children().live().in_menu()
        return [page for page in pages if self._leads_to(page)]

    @cached_property
    def untranslated(self) -> list[Page]:
        """The sections of the site that the language has no page for."""
        if self.home is None or self.site is None or self.home.pk == self.site.root_page_id:
            return []
        translated = self.home.get_children().live().values("translation_key")
        pages = self.site.root_page.get_children().live().in_menu()
        missing = pages.exclude(translation_key__in=translated)
        return [page for page in missing if self._leads_to(page)]

    @cached_property
    def menu(self) -> list[Entry]:
        own = [self._entry(page.title, page.get_url(self.request) or "") for page in self.sections]
        entries = [*own, *(self._entry_elsewhere(page) for page in self.untranslated)]
        return [entry for entry in entries if entry.href]

    def href(self, page: Page) -> str:
        """Where a page is read in the language that is shown, translated or not."""
        here = str(get_language())
        address = page.get_url(self.request) or ""
        return shown_in(here, address) if self.home_is_here else address

    @cached_property
    def home_is_here(self) -> bool:
        """Whether there is a front page in the language that is shown."""
        return language_of(self.home_href) == get_language()

    def leads(self, links: Sequence[LinkValue]) -> list[Destination]:
        """Where each of these leads."""
        targets = [link.target() for link in links]
        pages = [target for target in targets if isinstance(target, Page)]
        found = destinations(pages, self.visibility, self.request)
        return [self._lead(target, found) for target in targets]

    def leads_to(self, page: Page | None) -> Destination:
        """Where a link to a page leads that an editor chose."""
        return (
            destinations([page], self.visibility, self.request)[page.pk] if page else Destination()
        )

    @cached_property
    def navigation(self) -> list[Entry]:
        return self._entries(self.said["navigation"], withdrawn=False)

    @cached_property
    def footer_links(self) -> list[Entry]:
        return self._entries(self.said["footer_links"])

    def _leads_to(self, page: Page) -> bool:
        return self.visibility.shows(page) and not self.visibility.withdrawn(page)

    def _lead(self, target: Any, found: dict[int, Destination]) -> Destination:
        if isinstance(target, Page):
            return found[target.pk]
        if isinstance(target, str):
            return Destination(target)
        return Destination(target.url if self.visibility.shows(target) else "")

    def _entries(self, menu: Said, withdrawn: bool = True) -> list[Entry]:
        """The links that lead somewhere, to withdrawn pages where those are wanted."""
        links = [link.value for link in menu.value]
        return [
            self._entry(link["label"], leads.href, menu.language, leads.language)
            for link, leads in zip(links, self.leads(links), strict=True)
            if leads.href and (withdrawn or not self.visibility.withdrawn(leads.page))
        ]

    def _language_elsewhere(self, page: Page) -> str:
        own = language_of(page.get_url(self.request) or "/")
        return "" if own == get_language() else own

    def _entry_elsewhere(self, page: Page) -> Entry:
        language = self._language_elsewhere(page)
        return self._entry(page.title, self.href(page), language, language)

    def _entry(self, label: str, href: str, language: str = "", hreflang: str = "") -> Entry:
        here = self.request.path
        is_above = href not in {"", self.home_href} and here.startswith(href)
        leads_here = "page" if href == here else "true" if is_above else ""
        return Entry(label, href, leads_here, language, hreflang)

"""What stands around every page: name, sections, navigation, footer."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import get_language
from wagtail.models import Page, Site

from cms.content.blocks import LinkValue
from cms.content.languages import language_of, shown_in
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
    leads_to: str = ""
    """The language of the page at the end, where it is another one."""


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
        return SaidOfItself(self.settings, self.visibility)

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

    @cached_property
    def navigation(self) -> list[Entry]:
        return self._entries(self.said["navigation"], withdrawn=False)

    @cached_property
    def footer_links(self) -> list[Entry]:
        return self._entries(self.said["footer_links"])

    def _leads_to(self, page: Page) -> bool:
        return self.visibility.shows(page) and not self.visibility.withdrawn(page)

    def _entries(self, menu: Said, withdrawn: bool = True) -> list[Entry]:
        """`withdrawn` says whether links may lead to what is no longer in force."""
        entries = [
            self._entry_to(link.value, menu.language)
            for link in menu.value
            if withdrawn or not self.visibility.withdrawn(self._page_of(link.value))
        ]
        return [entry for entry in entries if entry.href]

    def _page_of(self, link: LinkValue) -> Page | None:
        page = link.get("page")
        return self.said.shown_for(page) if page else None

    def _entry_to(self, link: LinkValue, language: str) -> Entry:
        page = self._page_of(link)
        if page is None:
            return self._entry(link["label"], self.visibility.href(link), language)
        href = self.href(page) if self.visibility.shows(page) else ""
        return self._entry(link["label"], href, language, self._language_elsewhere(page))

    def _language_elsewhere(self, page: Page) -> str:
        own = language_of(page.get_url(self.request) or "/")
        return "" if own == get_language() else own

    def _entry_elsewhere(self, page: Page) -> Entry:
        language = self._language_elsewhere(page)
        return self._entry(page.title, self.href(page), language, language)

    def _entry(self, label: str, href: str, language: str = "", leads_to: str = "") -> Entry:
        here = self.request.path
        is_above = href not in {"", self.home_href} and here.startswith(href)
        leads_here = "page" if href == here else "true" if is_above else ""
        return Entry(label, href, leads_here, language, leads_to)

"""What decides over every object's public place: sites, languages, and what is private.

Read once per recording: a handful of small tables.
"""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.db.models import Model
from django.urls import reverse
from django.utils import translation
from wagtail.coreutils import get_supported_content_language_variant
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Locale,
    Page,
    PageViewRestriction,
    Site,
)

from cms.ledger.kinds import Kind


@dataclass(frozen=True)
class Root:
    """A page that a site shows at “/”, or at “/es/”."""

    tree_path: str
    url_path: str
    root_url: str
    address: str


@dataclass(frozen=True)
class Place:
    path: str | None
    url: str | None
    locale: str


class Surroundings:
    def __init__(self) -> None:
        sites = sites_in_order()
        self.roots = roots(sites)
        self.base_url = sites[0].root_url if sites else settings.WAGTAILADMIN_BASE_URL
        self.private_pages = private_pages()
        self.private_collections = private_collections()
        self.default_locale = get_supported_content_language_variant(settings.LANGUAGE_CODE)
        self.locales = dict(Locale.objects.values_list("pk", "language_code"))

    @property
    def several_languages(self) -> bool:
        return len(self.locales) > 1

    @property
    def further_languages(self) -> dict[int, str]:
        """All but the default one, in order, by the ids of their `Locale`s."""
        in_order = sorted(self.locales.items(), key=lambda each: each[1])
        return {pk: code for pk, code in in_order if code != self.default_locale}

    def root_of(self, page: Page) -> Root | None:
        """The innermost root above a page, the default site's first; none: it is on no site."""
        return next((root for root in self.roots if page.path.startswith(root.tree_path)), None)

    def private(self, obj: Model) -> bool:
        """Whether a restriction keeps the public from it, or it says so itself by `taken_back`; a
        draft is not private."""
        if isinstance(obj, Page):
            return obj.path.startswith(self.private_pages) if self.private_pages else False
        if getattr(obj, "taken_back", False):
            return True
        return getattr(obj, "collection_id", None) in self.private_collections

    def public(self, kind: type[Kind], obj: Any) -> bool:
        if self.private(obj):
            return False
        if isinstance(obj, Page) and not (obj.live and self.root_of(obj)):
            return False
        return kind.public(obj)

    def place(self, kind: type[Kind], obj: Any) -> Place:
        locale = self.locales.get(getattr(obj, "locale_id", None), self.default_locale)
        if isinstance(obj, Page):
            root = self.root_of(obj)
            if root is None:
                raise ValueError(f"Page {obj.pk} is on no site and has no place.")
            path = root.address + obj.url_path[len(root.url_path) :]
            return Place(path, root.root_url + quote(path), locale)
        own_path = kind.path_of(obj)
        own_url = own_path or kind.url_of(obj)
        return Place(own_path, self.absolute(own_url) if own_url else None, locale)

    def absolute(self, path: str) -> str:
        """A path below the default site's root as a URL; a URL as it is."""
        return path if "://" in path else self.base_url + path


def sites_in_order() -> list[Site]:
    """The default one first; where there is none, by their hosts."""
    every = Site.objects.select_related("root_page__locale")
    return list(every.order_by("-is_default_site", "hostname", "pk"))


def roots(sites: list[Site]) -> list[Root]:
    found = [
        Root(page.path, page.url_path, site.root_url, address_in(page.locale.language_code))
        for site in sites
        for page in translations(site.root_page)
    ]
    return sorted(found, key=lambda root: -len(root.tree_path))


def address_in(language: str) -> str:
    """Where the front page in a language is."""
    with translation.override(language):
        return reverse("wagtail_serve", args=("",))


def translations(page: Page) -> list[Page]:
    if not settings.WAGTAIL_I18N_ENABLED:
        return [page]
    return [page, *page.get_translations().filter(alias_of=None).select_related("locale")]


def private_pages() -> tuple[str, ...]:
    restrictions = PageViewRestriction.objects.exclude(restriction_type=PageViewRestriction.NONE)
    return tuple(restrictions.values_list("page__path", flat=True))


def private_collections() -> frozenset[int]:
    restrictions = CollectionViewRestriction.objects.exclude(
        restriction_type=CollectionViewRestriction.NONE
    )
    paths = tuple(restrictions.values_list("collection__path", flat=True))
    if not paths:
        return frozenset()
    every = Collection.objects.values_list("pk", "path")
    return frozenset(pk for pk, path in every if path.startswith(paths))

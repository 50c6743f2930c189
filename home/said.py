"""What a site says of itself, in the language that is shown as far as that is translated."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.functional import cached_property
from django.utils.translation import get_language
from wagtail.models import Page

from cms.content.models import SiteSettings, SiteTranslation, said_by
from cms.content.visibility import Visibility


@dataclass(frozen=True)
class Said:
    value: Any
    language: str = ""
    """Where it is not the one that is shown."""


class SaidOfItself:
    def __init__(self, of_site: SiteSettings, visibility: Visibility) -> None:
        self.settings = of_site
        self.visibility = visibility
        self.language = get_language() or settings.LANGUAGE_CODE

    def __getitem__(self, name: str) -> Said:
        """A field that can be translated."""
        if self.translation and name in said_by(self.translation):
            return Said(getattr(self.translation, name))
        return Said(getattr(self.settings, name), settings.LANGUAGE_CODE if self.is_further else "")

    @cached_property
    def is_further(self) -> bool:
        return self.language != settings.LANGUAGE_CODE

    @cached_property
    def translation(self) -> SiteTranslation | None:
        if not self.is_further or self.settings.pk is None:
            return None
        kept = SiteTranslation.objects.filter(locale__language_code=self.language)
        return kept.filter(settings=self.settings).first()

    def shown_for(self, page: Page) -> Page:
        """What a menu leads to in place of a page: its translation, where everybody may see it."""
        return self._translations.get(page.translation_key, page) if was_public(page) else page

    @cached_property
    def _translations(self) -> dict[Any, Page]:
        """Of all pages that the menus name, in one query."""
        if not self.is_further:
            return {}
        menus = [self[name].value for name in ("navigation", "footer_links")]
        named = [link.value.get("page") for menu in menus for link in menu]
        pages = Page.objects.filter(
            translation_key__in={page.translation_key for page in named if was_public(page)},
            locale__language_code=self.language,
            live=True,
        )
        return {page.translation_key: page for page in pages if self.visibility.shows(page)}


def was_public(page: Page | None) -> bool:
    """As documents ask it: a page that never was leads nowhere, in whichever language."""
    return bool(page and (page.live or page.first_published_at))

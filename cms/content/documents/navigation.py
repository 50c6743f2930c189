from collections.abc import Iterator
from typing import Any, ClassVar, Self

from pydantic import Field

from cms.content.documents.keys import SITE
from cms.content.documents.link import Link
from cms.content.documents.menu_link import menu
from cms.content.documents.part import Part
from cms.content.documents.site import SITE_FILTERS
from cms.content.documents.spoken import FALLBACKS, LOCALE, in_further_languages
from cms.content.models import SiteSettings, said_by
from cms.ledger.documents import Document
from cms.ledger.shown import Shown


class NavigationInLanguage(Part):
    """The links in the header of every page in one language."""

    locale: str = LOCALE
    links: list[Link] = Field(description="In their order; none leads to a withdrawn page.")
    fallbacks: list[str] = FALLBACKS


class NavigationDocument(Document):
    """The links in the header of every page of a site."""

    type = "content.navigation"
    collection = "navigation"
    singleton = True
    model = SiteSettings
    prefetch: ClassVar[tuple[Any, ...]] = ("translations",)
    card_prefetch: ClassVar[tuple[Any, ...]] = ("translations",)
    filters = SITE_FILTERS
    unsearched = ("fallbacks", "translations")

    hostname: str = Field(description="The host under which the site is served.")
    is_default: bool = Field(description="Whether the site answers for hosts that no site has.")
    links: list[Link] = Field(description="In their order; none leads to a withdrawn page.")
    fallbacks: list[str] = FALLBACKS
    translations: list[NavigationInLanguage] = Field(
        description="What stands in their place in each further language of the site."
    )

    @classmethod
    def build(cls, settings: SiteSettings, shown: Shown) -> Self | None:
        site = shown.card((SITE, settings.site_id))
        if site is None:
            return None
        links = said_by(settings).get("navigation", [])
        return cls(
            **site.facts,
            links=menu(links, shown, withdrawn=False),
            fallbacks=[],
            translations=list(in_languages(links, cls.card(settings), shown)),
        )

    @classmethod
    def card(cls, settings: SiteSettings) -> dict[str, Any]:
        """What is translated, for the document of the site as well: marks name these settings."""
        said = {str(each.locale_id): said_by(each) for each in settings.translations.all()}
        return {"translations": said}

    @classmethod
    def title_of(cls, settings: Any) -> str:
        return "Navigation"


def in_languages(
    links: list[dict[str, Any]], facts: dict[str, Any], shown: Shown
) -> Iterator[NavigationInLanguage]:
    for language, said in in_further_languages(facts, shown):
        own = said.get("navigation")
        yield NavigationInLanguage(
            locale=language,
            links=menu(own or links, shown, language, withdrawn=False),
            fallbacks=["links"] if links and not own else [],
        )

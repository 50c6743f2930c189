from typing import Any, Self

from pydantic import Field

from cms.content.documents.keys import SITE
from cms.content.documents.link import Link
from cms.content.documents.site import SITE_FILTERS
from cms.content.models import SiteSettings
from cms.ledger.documents import Document
from cms.ledger.shown import Shown


class NavigationDocument(Document):
    """The links in the header of every page of a site."""

    type = "content.navigation"
    collection = "navigation"
    singleton = True
    model = SiteSettings
    filters = SITE_FILTERS

    hostname: str = Field(description="The host under which the site is served.")
    is_default: bool = Field(description="Whether the site answers for hosts that no site has.")
    links: list[Link] = Field(description="In their order; none leads to a withdrawn page.")

    @classmethod
    def build(cls, settings: SiteSettings, shown: Shown) -> Self | None:
        site = shown.card((SITE, settings.site_id))
        values = [item["value"] for item in settings.navigation.raw_data]
        links = [Link.of(value, shown) for value in values if in_force(value, shown)]
        return cls(**site.facts, links=links) if site else None

    @classmethod
    def title_of(cls, settings: Any) -> str:
        return "Navigation"


def in_force(link: dict[str, Any], shown: Shown) -> bool:
    card = shown.page(link.get("page"))
    return card is None or not card.withdrawn

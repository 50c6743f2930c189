from typing import Any, Self

from pydantic import Field
from wagtail.models import Site

from cms.content.documents.blocks.block import texts
from cms.content.documents.image import Image
from cms.content.documents.keys import SETTINGS
from cms.content.documents.link import Link
from cms.content.documents.menu_link import menu
from cms.content.documents.part import Part
from cms.content.documents.rich_text import RichText
from cms.content.documents.spoken import FALLBACKS, LOCALE, in_further_languages
from cms.content.models import SiteSettings, said_by
from cms.ledger.choices import ValueKind
from cms.ledger.documents import Document
from cms.ledger.fields import Filter
from cms.ledger.shown import Shown

SITE_FILTERS = {
    "hostname": Filter("hostname", description="Host name of the site."),
    "is_default": Filter("is_default", ValueKind.BOOLEAN, "The site that answers for other hosts."),
}


Said = dict[str, Any]
"""What is translated of a site's settings, as it is stored."""

NOTHING: Said = {"tagline": "", "footer_text": "", "footer_links": []}

SAID = {"tagline": "tagline", "footer_text": "footer.text", "footer_links": "footer.links"}
"""Where it stands in the document."""


class SocialLink(Part):
    service: str = Field(description="LinkedIn, YouTube, …")
    url: str = Field(description="The organization's page there.")

    @classmethod
    def of(cls, stored: dict[str, Any]) -> Self:
        return cls(**texts(stored, *cls.model_fields))


class SiteContact(Part):
    """How to reach the organization."""

    email: str = Field(description="Empty if there is none.")
    phone: str = Field(description="Empty if there is none.")
    postal_address: str = Field(description="Line by line; empty if there is none.")

    @classmethod
    def of(cls, settings: SiteSettings) -> Self:
        return cls(
            email=settings.contact_email,
            phone=settings.contact_phone,
            postal_address=settings.postal_address,
        )


class Footer(Part):
    """What stands at the foot of every page."""

    text: RichText = Field(description="Empty if there is none.")
    links: list[Link] = Field(description="In their order.")

    @classmethod
    def of(cls, said: Said, shown: Shown, language: str = "") -> Self:
        links = menu(said["footer_links"], shown, language)
        return cls(text=RichText.of(said["footer_text"], shown), links=links)


class SiteInLanguage(Part):
    """What a site says of itself in one language."""

    locale: str = LOCALE
    tagline: str = Field(description="What it does, in a sentence; empty if that is not said.")
    footer: Footer = Field(description="What stands at the foot of every page.")
    fallbacks: list[str] = FALLBACKS

    @classmethod
    def of(cls, language: str, own: Said, default: Said, shown: Shown) -> Self:
        said = default | own
        return cls(
            locale=language,
            tagline=said["tagline"],
            footer=Footer.of(said, shown, language),
            fallbacks=[path for name, path in SAID.items() if default[name] and name not in own],
        )


class SiteDocument(Document):
    """Whose site it is, and what stands at the foot of every page."""

    type = "content.site"
    collection = "site"
    singleton = True
    model = Site
    select = ("sitesettings",)
    parts = ((SiteSettings, "site"),)
    filters = SITE_FILTERS
    unsearched = ("fallbacks", "translations")

    hostname: str = Field(description="The host under which the site is served.")
    is_default: bool = Field(description="Whether it answers for hosts that no site has.")
    organization: str = Field(description="Whose site it is.")
    tagline: str = Field(description="What it does, in a sentence; empty if that is not said.")
    logo: Image | None = Field(description="The mark of the organization.")
    contact: SiteContact = Field(description="How to reach the organization.")
    social_links: list[SocialLink] = Field(description="In their order.")
    footer: Footer = Field(description="What stands at the foot of every page.")
    fallbacks: list[str] = FALLBACKS
    translations: list[SiteInLanguage] = Field(
        description="What stands in their place in each further language of the site."
    )

    @classmethod
    def build(cls, site: Site, shown: Shown) -> Self:
        settings = getattr(site, "sitesettings", None) or SiteSettings(site=site)
        said = NOTHING | said_by(settings)
        return cls(
            **cls.card(site),
            organization=settings.organization or site.site_name,
            tagline=said["tagline"],
            logo=Image.of(settings.logo_id, shown),
            contact=SiteContact.of(settings),
            social_links=[SocialLink.of(item["value"]) for item in settings.social_links.raw_data],
            footer=Footer.of(said, shown),
            fallbacks=[],
            translations=[
                SiteInLanguage.of(language, own, said, shown)
                for language, own in in_further_languages(translated(settings, shown), shown)
            ],
        )

    @classmethod
    def card(cls, site: Site) -> dict[str, Any]:
        return {"hostname": site.hostname, "is_default": site.is_default_site}

    @classmethod
    def title_of(cls, site: Site) -> str:
        return str(site.site_name or site.hostname)

    @classmethod
    def url_of(cls, site: Site) -> str:
        return f"{site.root_url}/"


def translated(settings: SiteSettings, shown: Shown) -> dict[str, Any]:
    """By the card of the settings: so a change of a translation, which is none of the site, is
    heard of here."""
    card = shown.card((SETTINGS, settings.pk)) if settings.pk else None
    return card.facts if card else {}

"""The site itself: its root, its settings, and what its pages embed."""

from urllib.parse import urlsplit

from django.conf import settings
from wagtail.embeds.embeds import get_embed_hash
from wagtail.embeds.models import Embed
from wagtail.models import Page, Site

from cms.content.models import SiteSettings
from cms.demo.body import link, stream
from cms.demo.shelf import Shelf
from cms.demo.source import read
from home.models import HomePage

PLAIN = (
    "organization",
    "tagline",
    "contact_email",
    "contact_phone",
    "footer_text",
)


def root_at(home: HomePage) -> None:
    """Let the site begin at `home` instead of at Wagtail's page of welcome."""
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    site.hostname, site.port = address.hostname or "localhost", address.port or 80
    site.site_name = settings.WAGTAIL_SITE_NAME
    site.root_page = Page.objects.get(pk=home.pk)
    site.save()


def remove_welcome() -> None:
    """Wagtail's first page goes, and with it the site that began there."""
    plain = Page.objects.filter(depth=2, content_type__app_label="wagtailcore")
    for page in plain.filter(slug="home", numchild=0):
        page.delete()


def fill_settings(shelf: Shelf) -> None:
    entry = read("pages/site")
    site_settings = SiteSettings.for_site(Site.objects.get(is_default_site=True))
    for name in PLAIN:
        setattr(site_settings, name, entry[name])
    site_settings.postal_address = entry["postal_address"].strip()
    site_settings.logo = shelf.picture(entry["logo"])
    for name in ("navigation", "footer_links"):
        links = [("link", link(each, shelf)) for each in entry[name]]
        setattr(site_settings, name, stream(site_settings, name, links))
    social = [("social_link", each) for each in entry["social"]]
    site_settings.social_links = stream(site_settings, "social_links", social)
    site_settings.save()


def remember_embeds() -> None:
    """Keep what the embedded video would answer, so that nothing outside is ever asked."""
    for block in read("pages/about")["body"]:
        if block["type"] == "embed":
            Embed.objects.create(
                url=block["url"],
                hash=get_embed_hash(block["url"]),
                type="link",
                title=block["title"],
                provider_name="Demonstration",
            )

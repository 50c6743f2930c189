"""The site itself: its root, its settings, and what its pages embed."""

from urllib.parse import SplitResult, urlsplit

from django.conf import settings
from wagtail.embeds.embeds import get_embed_hash
from wagtail.embeds.models import Embed
from wagtail.models import Locale, Page, Site

from cms.content.models import SiteSettings, SiteTranslation
from cms.demo.body import link, stream
from cms.demo.shelf import Shelf
from cms.demo.source import Entry, read
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
    Site.objects.create(
        is_default_site=True,
        hostname=_address().hostname or "localhost",
        port=_address().port or 80,
        site_name=settings.WAGTAIL_SITE_NAME,
        root_page=Page.objects.get(pk=home.pk),
    )


def follow_port() -> bool:
    """Let the site's own links lead to the port that it is served on now, on this machine."""
    local = Site.objects.filter(is_default_site=True, hostname=_address().hostname)
    site = local.exclude(port=_address().port or 80).first()
    if site is None:
        return False
    site.port = _address().port or 80
    site.save()
    return True


def _address() -> SplitResult:
    return urlsplit(settings.WAGTAILADMIN_BASE_URL)


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
    _fill_menus(site_settings, entry, shelf)
    social = [("social_link", each) for each in entry["social"]]
    site_settings.social_links = stream(site_settings, "social_links", social)
    site_settings.save()
    for words in entry["translations"]:
        _translate(site_settings, words, shelf)


def _fill_menus(holder: SiteSettings | SiteTranslation, entry: Entry, shelf: Shelf) -> None:
    for name in ("navigation", "footer_links"):
        links = [("link", link(each, shelf)) for each in entry[name]]
        setattr(holder, name, stream(holder, name, links))


def _translate(site_settings: SiteSettings, entry: Entry, shelf: Shelf) -> None:
    """Menus name the pages of the default language: links lead to their translations."""
    translation = SiteTranslation(
        settings=site_settings,
        locale=Locale.objects.get(language_code=entry["locale"]),
        tagline=entry["tagline"],
        footer_text=entry["footer_text"],
    )
    _fill_menus(translation, entry, shelf)
    translation.save()


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

"""What a site says of itself in Spanish."""

import json
from typing import Any

from wagtail.models import Page, Site

from cms.content.models import SiteSettings, SiteTranslation
from tests.site.languages import spanish


def settings_of_site() -> SiteSettings:
    return SiteSettings.for_site(Site.objects.get(is_default_site=True))


def links(*pages: Page, **labelled: Page | str) -> str:
    """A menu: pages by their titles, then pages and addresses by their labels."""
    named = [(page.title, page) for page in pages]
    return json.dumps([link(*each) for each in (*named, *labelled.items())])


def link(label: str, target: Page | str) -> dict[str, Any]:
    page, url = (target.pk, "") if isinstance(target, Page) else (None, target)
    return {"type": "link", "value": {"label": label, "page": page, "file": None, "url": url}}


def say(**fields: Any) -> SiteSettings:
    """In the default language."""
    settings = settings_of_site()
    for name, value in fields.items():
        setattr(settings, name, value)
    settings.save()
    return settings


def say_in_spanish(**fields: Any) -> SiteTranslation:
    translation, _ = SiteTranslation.objects.get_or_create(
        settings=settings_of_site(), locale=spanish()
    )
    for name, value in fields.items():
        setattr(translation, name, value)
    translation.save()
    return translation

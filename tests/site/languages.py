"""A site in two languages."""

from wagtail.models import Locale, Page, Site

from home.models import HomePage
from tests import factories


def spanish() -> Locale:
    locale, _ = Locale.objects.get_or_create(language_code="es")
    return locale


def spanish_home(home: HomePage) -> HomePage:
    """The front page at “/es/”."""
    page = translated(home, factories.HomePageFactory, Page.objects.get(depth=1), slug="inicio")
    Site.clear_site_root_paths_cache()
    return page


def translated(page: Page, factory: type, parent: Page, **fields: object) -> Page:
    same = {"locale": spanish(), "translation_key": page.translation_key}
    return factory(parent=parent, **(same | fields))

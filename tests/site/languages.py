"""A site in two languages."""

from collections.abc import Iterable

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


def copies(pages: Iterable[Page]) -> dict[Page, Page]:
    """Public translations of these pages, each with all that it has; parents stand first."""
    made = {}
    for page in pages:
        made[page] = page.copy_for_translation(spanish())
        Page.objects.filter(pk=made[page].pk).update(live=True)
        Site.clear_site_root_paths_cache()
    return made

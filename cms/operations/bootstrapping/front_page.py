"""The page that the site begins with: a draft, because nothing goes live without review."""

from urllib.parse import urlsplit

from django.conf import settings
from wagtail.models import Page, Site

from home.models import HomePage

PORTS = {"http": 80, "https": 443}


def create() -> HomePage | None:
    """None where there is one already."""
    if HomePage.objects.exists():
        return None
    remove_welcome()
    page = HomePage(title=settings.WAGTAIL_SITE_NAME, slug="home", live=False)
    Page.get_first_root_node().add_child(instance=page)
    page.save_revision()
    begin_at(page)
    return page


def remove_welcome() -> None:
    """Wagtail's own first page, and the site that begins there."""
    stock = Page.objects.filter(depth=2, content_type__app_label="wagtailcore", slug="home")
    for page in stock.filter(numchild=0):
        page.delete()


def begin_at(page: HomePage) -> None:
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={
            "hostname": address.hostname,
            "port": address.port or PORTS[address.scheme],
            "site_name": settings.WAGTAIL_SITE_NAME,
            "root_page": Page.objects.get(pk=page.pk),
        },
    )

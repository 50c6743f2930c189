"""The external front end that shows the drafts of a site, where an operator has named one."""

from urllib.parse import urlencode, urlsplit, urlunsplit

from django.conf import settings
from wagtail.models import Page

from cms.delivery.models import PreviewToken
from cms.delivery.preview.codes import new_code
from cms.settings.front_ends import ANY_SITE


def front_end_of(page: Page) -> str | None:
    """Where it takes a browser that comes with a code; none: the built-in site shows the page."""
    addresses: dict[str, str] = settings.PREVIEW_FRONT_ENDS
    site = page.get_site() if addresses else None
    if site is None:
        return None
    return addresses.get(site.hostname.lower(), addresses.get(ANY_SITE))


def way_in(address: str, token: PreviewToken) -> str:
    """The address with a one-time code."""
    parts = urlsplit(address)
    query = "&".join(filter(None, [parts.query, urlencode({"code": new_code(token)})]))
    return urlunsplit(parts._replace(query=query))

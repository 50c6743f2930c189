from datetime import datetime

from django.contrib.auth.models import User
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from wagtail.models import Page

from cms.delivery.models import PreviewToken
from cms.editorial.links.listed import ListedLink

MINUTE = "j M Y, H:i"


def listed(token: PreviewToken, address: str = "") -> ListedLink:
    """Among the links to one thing: what it shows, and whose it is."""
    return _listed(shows(token), [f"by {name_of(token.issued_by)}"], token, address)


def listed_of_person(token: PreviewToken, page: Page | None) -> ListedLink:
    """Among the links of one person: of which page or release."""
    about = token.release or (page.get_admin_display_title() if page else "A deleted page")
    return _listed(str(about), [shows(token)], token)


def _listed(what: str, facts: list[str], token: PreviewToken, address: str = "") -> ListedLink:
    kind = "shared" if token.shared else "own preview"
    until = f"works until {_at(token.expires_at)}"
    back = reverse("preview_links:revoke", args=[token.pk])
    return ListedLink(what, [*facts, kind, until], back, address)


def shows(token: PreviewToken) -> str:
    if token.release_id:
        what = "The release, and the site around it"
    elif token.revision_id:
        what = f"Revision {token.revision_id}"
    else:
        what = "The latest draft"
    return f"{what}, as on {_at(token.at)}" if token.at else what


def name_of(user: User) -> str:
    return user.get_full_name() or user.get_username()


def _at(moment: datetime) -> str:
    return str(date_format(localtime(moment), MINUTE))

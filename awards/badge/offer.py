from dataclasses import dataclass
from urllib.parse import urljoin

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from awards.badge.badge import Badge
from awards.models import AwardProfilePage
from cms.ledger import reading
from cms.ledger.keys import key


@dataclass(frozen=True)
class Offer:
    """What the employer takes from its profile."""

    picture: str
    alt: str
    code: str


def offer(profile: AwardProfilePage) -> Offer | None:
    """None as long as the profile is not public."""
    document = reading.document_of(key(profile))
    badge = Badge.of(document) if document else None
    if badge is None:
        return None
    picture = urljoin(badge.profile, reverse("badge:picture", args=[badge.id]))
    proof = urljoin(badge.profile, reverse("badge:proof", args=[badge.id]))
    alt = _("%(employer)s: award winner") % {"employer": badge.employer}
    alt = f"{alt} {badge.year}" if badge.year else alt
    code = format_html(
        '<a href="{}"><img src="{}" width="320" height="120" alt="{}"></a>', proof, picture, alt
    )
    return Offer(reverse("badge:picture", args=[badge.id]), alt, code)

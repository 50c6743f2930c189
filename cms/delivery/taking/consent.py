from typing import Protocol

from django.utils.translation import gettext as _

from cms.delivery.taking.faults import invalid


class Personal(Protocol):
    name: str
    email: str
    consent_version: str


def require_consent(sent: Personal, version: str) -> None:
    """Raises InvalidInput: who says who they are has read the present consent text."""
    if (sent.name or sent.email or sent.consent_version) and sent.consent_version != version:
        raise invalid(
            "consent_version",
            _("read the present consent text, version %(version)s") % {"version": version},
        )

"""What a nominator gets by mail: that the nomination is there, and the link that opens it.

Nothing of what was written is in it: a stranger could else have us mail words to anybody.
"""

from datetime import timedelta
from typing import Any

from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django_tasks import task

from awards.models import Nomination, Nominator
from awards.nominating.choices import NominationState
from awards.nominating.sending.receipt import receipt_of
from cms.delivery.taking.receipt import hash_of
from cms.editorial.mails.message import message
from cms.editorial.notifications.mailing import absolute

TEMPLATE = "awards/nominating/mail"
TOLD = (NominationState.DRAFT, NominationState.SENT)
MOST_A_DAY = 10
"""To one address: who fills the form with somebody else's must not fill a mailbox."""


def tell(nomination: Nomination) -> None:
    """Queue the mail, in the transaction of what it tells."""
    mail_nominator.enqueue(nomination.pk, nomination.state)


@task()
def mail_nominator(nomination_id: int, state: str) -> int:
    """How many mails were sent. None where the server's secret has changed since: the link that
    the nominator has still works, and another cannot be made."""
    nomination = Nomination.objects.select_related("year", "nominator").get(pk=nomination_id)
    nominator = getattr(nomination, "nominator", None)
    if nominator is None or not nominator.email or nomination.standing not in TOLD:
        return 0
    is_made_anew = hash_of(receipt_of(nomination.reference)) == nomination.receipt_hash
    if not is_made_anew or _lately(nominator.email) > MOST_A_DAY:
        return 0
    with translation.override(nomination.language):
        return _message(nomination, nominator).send()


def _lately(email: str) -> int:
    yesterday = timezone.now() - timedelta(days=1)
    return Nominator.objects.filter(email__iexact=email, consented_at__gt=yesterday).count()


def _message(nomination: Nomination, nominator: Nominator) -> EmailMessage:
    link = absolute(reverse("nominating:receipt", args=[receipt_of(nomination.reference)]))
    is_sent = nomination.standing is NominationState.SENT
    context: dict[str, Any] = {
        "nomination": nomination,
        "year": nomination.year,
        "is_sent": is_sent,
        "link": link,
    }
    subject = (
        _("Your nomination for %(year)s: %(reference)s")
        if is_sent
        else _("Your draft of a nomination for %(year)s: %(reference)s")
    )
    told = {"year": nomination.year, "reference": nomination.reference}
    return message(TEMPLATE, subject % told, nominator.email, context)

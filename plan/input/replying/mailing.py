"""The mail to a sender. It is claimed first; one that could not be sent is tried again."""

import logging
from datetime import timedelta
from typing import Any

from django.core.mail import EmailMessage
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django_tasks import task

from cms.content.models import SiteSettings
from cms.editorial.mails.message import message
from plan.input.models import Reply

logger = logging.getLogger(__name__)

TEMPLATE = "plan/input/reply_mail"
TRIED_FOR = timedelta(days=3)
AT_ONCE = 100


@task()
def mail_reply(reply_id: int) -> int:
    """How many mails were sent."""
    written = Reply.objects.filter(pk=reply_id, mailed_at=None).first()
    return int(written is not None and _mail(written))


def mail_unsent_replies() -> int:
    """What could not be sent when it was written; the worker calls it each minute."""
    since = timezone.now() - TRIED_FOR
    unsent = Reply.objects.filter(mailed_at=None, written_at__gte=since)
    return sum(_mail(each) for each in unsent.order_by("pk")[:AT_ONCE])


def _mail(written: Reply) -> bool:
    """False where the sender was erased meanwhile, or somebody else is sending it."""
    address = getattr(getattr(written.input, "sender", None), "email", "")
    mine = Reply.objects.filter(pk=written.pk, mailed_at=None)
    if not address or not mine.update(mailed_at=timezone.now()):
        return False
    try:
        with translation.override(written.input.language):
            _made(written, address).send()
    except OSError:
        logger.exception("A reply could not be mailed; it is tried again: %s", written.pk)
        Reply.objects.filter(pk=written.pk).update(mailed_at=None)
        return False
    return True


def _made(written: Reply, address: str) -> EmailMessage:
    found = SiteSettings.objects.exclude(contact_email="").first()
    said, contact = written.input, found.contact_email if found else ""
    context: dict[str, Any] = {"reply": written, "input": said, "contact": contact}
    subject = _("About what you told us (%(reference)s)") % {"reference": said.reference}
    made = message(TEMPLATE, subject, address, context, by_a_person=True)
    made.reply_to = [contact] if contact else []
    return made

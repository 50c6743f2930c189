from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from wagtail.log_actions import log

from plan.input.models import PublicInput, Reply
from plan.input.moderating.refusals import NoAddress
from plan.input.replying.mailing import mail_reply

REPLIED = "plan.input.reply"
OPENED = "plan.input.open_sender"
SEES_SENDERS = "plan.view_sender"


@transaction.atomic
def reply(said: PublicInput, text: str, by: User) -> Reply:
    """Keep what is written, and mail it once that is kept. Raises NoAddress."""
    if not by.has_perm(SEES_SENDERS):
        raise PermissionDenied
    if not address_of(said):
        raise NoAddress
    written = Reply.objects.create(input=said, text=text, written_by=by)
    log(said, REPLIED, user=by)
    mail_reply.enqueue(written.pk)
    return written


def address_of(said: PublicInput) -> str:
    """Empty if none was given, or it was erased."""
    return getattr(getattr(said, "sender", None), "email", "")

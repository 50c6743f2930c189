from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from wagtail.log_actions import log

from awards.judging.coordination import require_coordinator
from awards.judging.mails import mail_invitation
from awards.judging.models import Judge
from awards.judging.refusals import AlreadyJudge, CannotJudge
from awards.models import AwardYearPage
from awards.wording import source_of


@dataclass(frozen=True)
class Invitation:
    """Whom, and until when a link works; one with an account needs neither address nor end."""

    name: str
    email: str = ""
    organisation: str = ""
    user: User | None = None
    expires_at: datetime | None = None
    language: str = settings.LANGUAGE_CODE


@transaction.atomic
def invite(year: AwardYearPage, coordinator: User, invitation: Invitation) -> Judge:
    """The judge is told by mail; the mail's job makes the token of the link. Who is invited to a
    translation judges what is nominated for the original, where all of it is."""
    require_coordinator(coordinator)
    year = source_of(year)
    if invitation.user is None and not (invitation.email and invitation.expires_at):
        raise CannotJudge("Without an account, a mail address and an end of the link are needed.")
    if invitation.user and not invitation.user.is_active:
        raise CannotJudge("The account is not active.")
    try:
        with transaction.atomic():
            judge: Judge = Judge.objects.create(year=year, **vars(invitation))
    except IntegrityError as error:
        raise AlreadyJudge from error
    log(year, "awards.invite_judge", user=coordinator, data={"judge": judge.pk})
    mail_invitation.enqueue(judge.pk)
    return judge

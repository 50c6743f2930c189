from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django_tasks import task

from awards.judging.models import Judge
from awards.wording import Wording
from cms.editorial.links.tokens import issue
from cms.editorial.mails.message import message
from cms.editorial.notifications.mailing import absolute

TEMPLATE = "awards/judging/mail"


@task()
def mail_invitation(judge_id: int) -> int:
    """Mail the way in; how many mails were sent. Run again, it makes another link."""
    unsent = Judge.objects.appointed().filter(pk=judge_id, mailed_at=None)
    judge = unsent.select_related("year", "user").first()
    if judge is None or judge.is_over or not (to := address_to(judge)):
        return 0
    with translation.override(judge.language):
        _message(judge, to).send()
    Judge.objects.filter(pk=judge.pk).update(mailed_at=timezone.now())
    return 1


def address_to(judge: Judge) -> str:
    return judge.user.email if judge.user else judge.email


def way_in(judge: Judge) -> str:
    """The address of the judge's list; for one without an account a new link."""
    if judge.user:
        return absolute(reverse("judging:my_entries", args=[judge.year_id]))
    return absolute(reverse("judging:entries", args=[issue(judge)]))


def _message(judge: Judge, to: str) -> EmailMessage:
    title = Wording.of(judge.year).page.title
    subject = _("Please judge the nominations: %(year)s") % {"year": title}
    return message(
        TEMPLATE, subject, to, {"judge": judge, "title": title, "address": way_in(judge)}
    )

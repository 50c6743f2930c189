from typing import Any

from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django_tasks import task

from cms.editorial.links.standing import Standing, standing
from cms.editorial.links.tokens import issue
from cms.editorial.mails.message import message
from cms.editorial.models.review_answer import ReviewAnswer
from cms.editorial.models.review_link import ReviewLink
from cms.editorial.notifications.choices import Event
from cms.editorial.notifications.mailing import absolute
from cms.editorial.notifications.notify import Told, notify

TEMPLATE = "editorial/links/mail"


@task()
def mail_link(link_id: int) -> int:
    """Make the token and mail it; how many mails were sent. Run again, it makes another."""
    waiting = ReviewLink.objects.select_related("page__locale").filter(mailed_at=None)
    link = waiting.filter(pk=link_id).first()
    if link is None or standing(link) is not Standing.OPEN:
        return 0
    with translation.override(link.page.locale.language_code):
        _message(link, issue(link)).send()
    ReviewLink.objects.filter(pk=link.pk).update(mailed_at=timezone.now())
    return 1


@task()
def tell_answer_by_link(answer_id: int) -> int:
    """Tell whoever shared the text what was said about it."""
    answer = ReviewAnswer.objects.select_related("link__page", "link__created_by").get(pk=answer_id)
    sharer = answer.link.created_by
    if sharer is None:
        return 0
    about, context = f"link-answer:{answer.pk}", {"answer": answer}
    return notify(Told(Event.RESPONDED, about, answer.link.page, context, answer.text), [sharer])


def address_of(token: str) -> str:
    return absolute(reverse("review_link:screen", args=[token]))


def _message(link: ReviewLink, token: str) -> EmailMessage:
    title = link.page.specific_deferred.get_admin_display_title()
    subject = _("Please look at “%(title)s”") % {"title": title}
    context: dict[str, Any] = {"link": link, "title": title, "address": address_of(token)}
    return message(TEMPLATE, subject, link.email, context)

"""Mails follow from notifications. Whoever sends one claims it first, so that it is sent once."""

import logging
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils import timezone

from cms.editorial.mails.message import message
from cms.editorial.models.notification import Notification
from cms.editorial.notifications.choices import Event
from cms.editorial.notifications.querysets import NotificationQuerySet
from cms.editorial.notifications.still_asked import is_still_asked

logger = logging.getLogger(__name__)

AT_ONCE = 200


def mail_unsent() -> int:
    """What could not be mailed when it happened; the worker calls it each minute."""
    return mail(Notification.objects.all())


def mail(notifications: NotificationQuerySet) -> int:
    """Mail those that are not mailed yet; how many mails were sent. What asks a person for several
    decisions is one mail."""
    unsent = notifications.unsent().select_related("recipient", "task_state").order_by("pk")
    together = dict[tuple[int, int], list[Notification]]()
    for each in unsent[:AT_ONCE]:
        alone = 0 if each.event == Event.SUBMITTED else each.pk
        together.setdefault((each.recipient_id, alone), []).append(each)
    return sum(_mail_together(notices) for notices in together.values())


def _mail_together(notices: list[Notification]) -> bool:
    """A failure waits for the next time, and keeps nobody else waiting."""
    claimed = [each for each in notices if _claim(each)]
    if not claimed:
        return False
    try:
        _message(claimed).send()
    except OSError:
        ids = [each.pk for each in claimed]
        logger.exception("A mail could not be sent; it is tried again: %s", ids)
        Notification.objects.filter(pk__in=ids).update(mailed_at=None)
        return False
    return True


def _claim(notification: Notification) -> bool:
    """Whether it is ours to send; what nobody is asked any more is sent by nobody."""
    mine = Notification.objects.filter(pk=notification.pk)
    if not is_still_asked(notification):
        mine.update(by_mail=False)
        return False
    return bool(mine.filter(mailed_at=None).update(mailed_at=timezone.now()))


def _message(notices: list[Notification]) -> EmailMessage:
    first, person = notices[0], notices[0].recipient
    context: dict[str, Any] = {
        "person": person,
        "preferences": absolute(reverse("wagtailadmin_account")),
    }
    if len(notices) == 1:
        told = {"notification": first, "link": absolute(first.link)}
        return message("editorial/mail/layout", first.subject, person.email, context | told)
    asked = [(each, absolute(each.link)) for each in notices]
    subject = f"{len(notices)} reviews wait for you"
    return message("editorial/mail/several", subject, person.email, context | {"asked": asked})


def absolute(path: str) -> str:
    return str(settings.WAGTAILADMIN_BASE_URL) + path

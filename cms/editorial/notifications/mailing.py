"""Mails follow from notifications. Whoever sends one claims it first, so that it is sent once."""

import logging
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils import timezone

from cms.editorial.mails.message import message
from cms.editorial.models.notification import Notification
from cms.editorial.notifications.querysets import NotificationQuerySet
from cms.editorial.notifications.still_asked import is_still_asked

logger = logging.getLogger(__name__)

AT_ONCE = 200


def mail_unsent() -> int:
    """What could not be mailed when it happened; the worker calls it each minute."""
    return mail(Notification.objects.all())


def mail(notifications: NotificationQuerySet) -> int:
    """Mail those that are not mailed yet; how many mails were sent."""
    unsent = notifications.unsent().select_related("recipient", "task_state").order_by("pk")
    return sum(_mail_one(each) for each in unsent[:AT_ONCE])


def _mail_one(notification: Notification) -> bool:
    """A failure waits for the next time, and keeps nobody else waiting."""
    mine = Notification.objects.filter(pk=notification.pk)
    if not is_still_asked(notification):
        mine.update(by_mail=False)
        return False
    if not mine.filter(mailed_at=None).update(mailed_at=timezone.now()):
        return False
    try:
        _message(notification).send()
    except OSError:
        logger.exception("A mail could not be sent; it is tried again: %s", notification.pk)
        mine.update(mailed_at=None)
        return False
    return True


def _message(notification: Notification) -> EmailMessage:
    person = notification.recipient
    context: dict[str, Any] = {
        "notification": notification,
        "person": person,
        "link": absolute(notification.link),
        "preferences": absolute(reverse("wagtailadmin_account")),
    }
    return message("editorial/mail/layout", notification.subject, person.email, context)


def absolute(path: str) -> str:
    return str(settings.WAGTAILADMIN_BASE_URL) + path

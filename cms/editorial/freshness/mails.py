from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.mail import EmailMessage, get_connection
from django.urls import reverse
from django.utils import timezone
from django_tasks import task

from cms.editorial.freshness.people import lead, owners
from cms.editorial.freshness.steps import is_late
from cms.editorial.mails.message import message
from cms.editorial.models.reminder import Reminder

TEMPLATE = "editorial/freshness/mail"


@dataclass(frozen=True)
class Line:
    title: str
    review_by: date
    link: str
    late: bool


@task()
def mail_reminders(reminder_ids: list[int]) -> int:
    """One mail to each person, with all that they are to look at; how many were sent."""
    lines: dict[User, list[Line]] = defaultdict(list)
    reminders = Reminder.objects.filter(pk__in=reminder_ids).select_related("page")
    for reminder in reminders.order_by("review_by", "pk"):
        for person in _people(reminder):
            lines[person].append(_line(reminder))
    mails = [_mail(person, own) for person, own in lines.items() if person.email]
    return get_connection().send_messages(mails) or 0


def _people(reminder: Reminder) -> set[User]:
    """The owners; once it is late, the lead too."""
    asked = set(owners(reminder.page.specific))
    return asked | set(lead()) if is_late(reminder.step) else asked


def _line(reminder: Reminder) -> Line:
    address = reverse("freshness:confirm", args=[reminder.page_id])
    return Line(
        title=reminder.page.specific_deferred.get_admin_display_title(),
        review_by=reminder.review_by,
        link=settings.WAGTAILADMIN_BASE_URL + address,
        late=reminder.review_by < timezone.localdate(),
    )


def _mail(person: User, lines: list[Line]) -> EmailMessage:
    context: dict[str, Any] = {"person": person, "lines": lines}
    return message(TEMPLATE, _subject(lines), person.email, context)


def _subject(lines: list[Line]) -> str:
    if len(lines) == 1:
        return f"{lines[0].title}: still correct?"
    return f"{len(lines)} pages: still correct?"

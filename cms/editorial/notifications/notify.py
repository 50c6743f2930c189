from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.template.loader import render_to_string
from django.urls import reverse
from wagtail.models import Page
from wagtail.users.models import UserProfile

from cms.editorial.models.notification import Notification
from cms.editorial.models.release import Release
from cms.editorial.models.task_state import GatedTaskState
from cms.editorial.notifications.choices import Event
from cms.editorial.notifications.mailing import mail

TEMPLATES = "editorial/mail"
LONGEST_SUBJECT = 255


@dataclass(frozen=True)
class Told:
    """An event, as it is told to each of some people."""

    event: Event
    about: str
    page: Page | None
    context: dict[str, Any] = field(default_factory=dict)
    quote: str = ""
    link: str = ""
    """A path; if none is given, the review screen of the page."""
    task_state: GatedTaskState | None = None
    release: Release | None = None


def notify(told: Told, people: Iterable[User]) -> int:
    """Tell each of `people` who is active and was not told yet; how many mails were sent."""
    write_down(told, people)
    return mail(Notification.objects.filter(event=told.event, about=told.about))


def write_down(told: Told, people: Iterable[User]) -> None:
    """The rows alone: whoever calls mails them."""
    recipients = [person for person in people if person.is_active]
    unwilling = _without_mails(told.event, recipients)
    rows = [_row(told, person, person.pk not in unwilling) for person in recipients]
    Notification.objects.bulk_create(rows, ignore_conflicts=True)


def _without_mails(event: Event, people: list[User]) -> set[int]:
    """Ids of those who have no address, or said that they want no mails of this kind."""
    silent = {person.pk for person in people if not person.email}
    if event.preference:
        unwilling = UserProfile.objects.filter(user__in=people, **{event.preference: False})
        silent |= set(unwilling.values_list("user_id", flat=True))
    return silent


def _row(told: Told, person: User, by_mail: bool) -> Notification:
    title = _title(told.page) if told.page else ""
    context = {"page": told.page, "title": title, "person": person} | told.context
    subject = " ".join(_rendered(f"{told.event}_subject", context).split())
    return Notification(
        recipient=person,
        event=told.event,
        about=told.about,
        page=told.page,
        release=told.release,
        task_state=told.task_state,
        subject=subject[:LONGEST_SUBJECT],
        text=_rendered(told.event, context).strip(),
        quote=told.quote,
        link=told.link or _review_of(told.page),
        by_mail=by_mail,
    )


def _review_of(page: Page | None) -> str:
    if page is None:
        raise TypeError("What is about no page needs a link of its own.")
    return reverse("editorial_review:screen", args=[page.pk])


def _title(page: Page) -> str:
    """Of the latest draft, as its reviewers see it."""
    return str(page.specific_deferred.get_admin_display_title())


def _rendered(name: str, context: dict[str, Any]) -> str:
    return render_to_string(f"{TEMPLATES}/{name}.txt", context)

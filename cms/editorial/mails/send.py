from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.mail import EmailMessage, get_connection
from django.template.loader import render_to_string
from django.urls import reverse
from wagtail.models import Page


def send(event: str, people: Iterable[User], page: Page, context: dict[str, Any]) -> int:
    """One mail to each of `people` who has an address, with a link to the thing to do."""
    context = {"page": page.get_latest_revision_as_object(), "link": link_to(page)} | context
    mails = [_mail(event, person, context) for person in people if person.email]
    return get_connection().send_messages(mails) or 0


def link_to(page: Page) -> str:
    return settings.WAGTAILADMIN_BASE_URL + reverse("wagtailadmin_pages:edit", args=(page.pk,))


def _mail(event: str, person: User, context: dict[str, Any]) -> EmailMessage:
    context = context | {"person": person}
    return EmailMessage(
        subject=" ".join(render_to_string(f"editorial/mail/{event}_subject.txt", context).split()),
        body=render_to_string(f"editorial/mail/{event}.txt", context),
        to=[person.email],
        headers={"Auto-Submitted": "auto-generated"},
    )

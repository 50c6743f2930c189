"""What people are told of a release: jobs that are queued with what they tell."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.mail import EmailMultiAlternatives, get_connection
from django.template.loader import render_to_string
from django.urls import reverse
from django_tasks import task

from cms.editorial.models.release import Release
from cms.editorial.models.release_member import ReleaseMember
from cms.editorial.releases.events import Event
from cms.editorial.releases.people import people_of, people_of_page

TEMPLATES = "editorial/releases/mail"


def tell(
    event: Event,
    release: Release,
    member: ReleaseMember | None = None,
    actor: User | None = None,
) -> None:
    """Queue the mails, in the transaction of what they tell; not to who did it."""
    mail_release.enqueue(
        event.value, release.pk, member and member.pk, actor and actor.pk, release.trouble
    )


@task()
def mail_release(
    event: str, release_id: int, member_id: int | None, actor_id: int | None, trouble: str
) -> int:
    """One mail to each person whom it concerns; how many were sent."""
    release = Release.objects.filter(pk=release_id).first()
    member = ReleaseMember.objects.filter(pk=member_id).first() if member_id else None
    if release is None:
        return 0
    about_page = Event(event) is Event.WAITING and member
    people = people_of_page(member) if about_page and member else people_of(release)
    others = [person for person in people if person.pk != actor_id]
    actor = User.objects.filter(pk=actor_id).first() if actor_id else None
    context = {"release": release, "member": member, "actor": actor, "trouble": trouble}
    return _send(Event(event), others, context)


def _send(event: Event, people: Iterable[User], context: dict[str, Any]) -> int:
    mails = [_mail(event, person, context) for person in people if person.email]
    return get_connection().send_messages(mails) or 0


def _mail(event: Event, person: User, context: dict[str, Any]) -> EmailMultiAlternatives:
    address = reverse("releases:release", args=[context["release"].pk])
    link = settings.WAGTAILADMIN_BASE_URL + address
    context = context | {"person": person, "event": event, "link": link}
    sentence = " ".join(render_to_string(f"{TEMPLATES}/{event.value}.txt", context).split())
    context["sentence"] = sentence
    mail = EmailMultiAlternatives(
        subject=" ".join(_subject(event, context).split()),
        body=render_to_string(f"{TEMPLATES}/layout.txt", context),
        to=[person.email],
        headers={"Auto-Submitted": "auto-generated"},
    )
    mail.attach_alternative(render_to_string(f"{TEMPLATES}/layout.html", context), "text/html")
    return mail


def _subject(event: Event, context: dict[str, Any]) -> str:
    about = context["member"].title if event is Event.WAITING else context["release"].name
    return f"{about}: {event.label}"

"""What people are told of a release: queued with what it tells, so that neither is without the
other. A worker that is killed before has published nothing; after it, the job is still there."""

from typing import Any

from django.contrib.auth.models import User
from django.urls import reverse
from django_tasks import task
from wagtail.models import BaseLogEntry

from cms.editorial.models.release import Release
from cms.editorial.models.release_member import ReleaseMember
from cms.editorial.notifications.choices import Event
from cms.editorial.notifications.notify import Told, notify
from cms.editorial.releases.people import people_of, people_of_page


def tell(
    event: Event,
    release: Release,
    entry: BaseLogEntry,
    member: ReleaseMember | None = None,
    actor: User | None = None,
) -> None:
    """Tell those whom it concerns, but not `actor`, who did it. The entry of the log makes it one
    event: each person is told of it once, however often the job runs."""
    facts = {"trouble": release.trouble, "entry": str(entry.pk)}
    tell_people.enqueue(event.value, release.pk, member and member.pk, actor and actor.pk, facts)


@task()
def tell_people(
    event: str,
    release_id: int,
    member_id: int | None,
    actor_id: int | None,
    facts: dict[str, str],
) -> int:
    """How many mails were sent; none of a release that was given up meanwhile."""
    release = Release.objects.filter(pk=release_id).first()
    if release is None:
        return 0
    member = ReleaseMember.objects.filter(pk=member_id or 0).select_related("page").first()
    about_page = Event(event) is Event.RELEASE_WAITING and member
    people = people_of_page(member) if about_page and member else people_of(release)
    told = Told(
        Event(event),
        f"release:{release.pk}:{facts['entry']}",
        page=member.page if member else None,
        release=release,
        context=_context(release, member, actor_id, facts["trouble"]),
        link=reverse("releases:release", args=[release.pk]),
    )
    return notify(told, [person for person in people if person.pk != actor_id])


def _context(
    release: Release, member: ReleaseMember | None, actor_id: int | None, trouble: str
) -> dict[str, Any]:
    actor = User.objects.filter(pk=actor_id).first() if actor_id else None
    undoing = release.rollbacks.filter(published_at__isnull=False).first()
    return {
        "release": release,
        "member": member,
        "actor": actor,
        "trouble": trouble,
        "undoing": undoing,
    }

"""A release goes live: every page of it in one transaction, each through the gate."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from cms.editorial.models.release import Release
from cms.editorial.notifications.choices import Event
from cms.editorial.releases.choices import State
from cms.editorial.releases.entitlement import require_lets_live
from cms.editorial.releases.going_live import go_live
from cms.editorial.releases.locking import lock_open
from cms.editorial.releases.making_way import make_way
from cms.editorial.releases.preflight import members_in_order, require_ready
from cms.editorial.releases.schedule import put_on_schedule
from cms.editorial.releases.telling import tell

AT_ONCE = 10
"""More pages than these are published by the worker, within a second or so: each costs more than
a hundred statements."""


def publish_or_queue(release: Release, user: User) -> Release:
    """Publish a small release now; have the worker publish a large one now."""
    if release.members.count() > AT_ONCE:
        put_on_schedule(release, user, timezone.now())
        release.refresh_from_db()
        return release
    return publish(release, user)


@transaction.atomic
def publish(release: Release, user: User) -> Release:
    release = lock_open(release.pk)
    require_lets_live(release, user)
    release.scheduled_for = None
    require_ready(release, user)
    return put_live(release, user, actor=user)


def put_live(release: Release, user: User | None, actor: User | None) -> Release:
    """Only for who has locked the release and found it ready. `actor` is who does it just now;
    none: the clock, on behalf of `user`."""
    members = members_in_order(release)
    make_way([member.page_id for member in members if member.page_id])
    for member in members:
        go_live(member, user)
    release.members.update(is_open=False)
    release.state, release.trouble = State.PUBLISHED, ""
    release.published_at, release.published_by = timezone.now(), user
    release.save()
    entry = log(release, "editorial.release.publish", user=user)
    if undone := release.rolls_back:
        Release.objects.filter(pk=undone.pk).update(state=State.ROLLED_BACK)
        tell(Event.RELEASE_ROLLED_BACK, undone, entry, actor=actor)
    else:
        tell(Event.RELEASE_PUBLISHED, release, entry, actor=actor)
    return release

from django.contrib.auth.models import User
from django.db import transaction
from wagtail.log_actions import log

from cms.editorial.models.release import Release
from cms.editorial.notifications.choices import Event
from cms.editorial.releases.choices import State
from cms.editorial.releases.entitlement import require_publisher
from cms.editorial.releases.locking import lock_open
from cms.editorial.releases.refusals import NotReady
from cms.editorial.releases.telling import tell


@transaction.atomic
def unschedule(release: Release, user: User) -> Release:
    """Take a release off the schedule; what is approved in it stays so and waits."""
    release = lock_open(release.pk)
    require_publisher(release, user)
    if release.state != State.SCHEDULED:
        raise NotReady("It is not scheduled; it may just have been taken off.")
    release.state, release.scheduled_for, release.trouble = State.DRAFT, None, ""
    release.save(update_fields=["state", "scheduled_for", "trouble"])
    entry = log(release, "editorial.release.unschedule", user=user)
    tell(Event.RELEASE_UNSCHEDULED, release, entry, actor=user)
    return release

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import BaseLogEntry

from cms.editorial.models.release import Release
from cms.editorial.notifications.choices import Event
from cms.editorial.releases.choices import State
from cms.editorial.releases.entitlement import require_lets_live
from cms.editorial.releases.locking import lock_open
from cms.editorial.releases.preflight import require_ready
from cms.editorial.releases.refusals import NotReady
from cms.editorial.releases.telling import tell


@transaction.atomic
def schedule(release: Release, user: User, at: datetime) -> Release:
    """Have the worker publish the release at a time; everything is inspected now and then."""
    if at < timezone.now():
        raise NotReady("Choose a time that is still to come.")
    entry = put_on_schedule(release, user, at)
    release.refresh_from_db()
    tell(Event.RELEASE_SCHEDULED, release, entry, actor=user)
    return release


@transaction.atomic
def put_on_schedule(release: Release, user: User, at: datetime) -> BaseLogEntry:
    """The entry of the log that says so."""
    release = lock_open(release.pk)
    require_lets_live(release, user)
    release.scheduled_for = at
    require_ready(release, user)
    release.state, release.scheduled_by, release.trouble = State.SCHEDULED, user, ""
    release.save(update_fields=["state", "scheduled_for", "scheduled_by", "trouble"])
    data = {"at": at.isoformat()}
    entry: BaseLogEntry = log(release, "editorial.release.schedule", user=user, data=data)
    return entry

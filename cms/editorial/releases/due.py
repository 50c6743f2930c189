"""What the clock publishes: a release that is due, whole or not at all, and once."""

import logging
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.timezone import localtime
from wagtail.log_actions import log

from cms.editorial.models.release import Release
from cms.editorial.notifications.choices import Event
from cms.editorial.refusals import Refusal
from cms.editorial.releases.choices import State
from cms.editorial.releases.locking import lock_release, lock_row
from cms.editorial.releases.preflight import require_ready
from cms.editorial.releases.publish import put_live
from cms.editorial.releases.refusals import BeingChanged
from cms.editorial.releases.telling import tell

logger = logging.getLogger(__name__)

PATIENCE = timedelta(minutes=5)
"""For so long an unexpected failure is tried again, before people are told."""


def publish_due(now: datetime) -> list[int]:
    """Ids of the releases that are public now."""
    for release_id in Release.objects.due(now - PATIENCE).filter(trouble="").values_list("pk"):
        _say_late(*release_id, now)
    due = list(Release.objects.due(now).values_list("pk", flat=True))
    return [release_id for release_id in due if _publish(release_id, now)]


def _publish(release_id: int, now: datetime) -> bool:
    """Whoever comes second waits for the lock, and finds nothing due any more."""
    try:
        with transaction.atomic():
            release = lock_release(release_id)
            if not is_due(release, now):
                return False
            require_ready(release, release.scheduled_by)
            put_live(release, release.scheduled_by, actor=None)
    except BeingChanged:
        return False
    except Refusal as refusal:
        logger.warning("Release %s was due and is not published: %s", release_id, refusal)
        _give_up(release_id, now, str(refusal))
        return False
    except Exception:
        logger.exception("Release %s failed and left nothing; it is tried again", release_id)
        _give_up(release_id, now - PATIENCE, "It failed again and again: ask an operator why.")
        return False
    return True


def is_due(release: Release, now: datetime) -> bool:
    return bool(
        release.state == State.SCHEDULED and release.scheduled_for and release.scheduled_for <= now
    )


@transaction.atomic
def _say_late(release_id: int, now: datetime) -> None:
    """Once, before it is tried: whoever tried it until now may have been killed each time, or
    nobody was there to try it."""
    release = lock_row(release_id)
    if release.trouble or not is_due(release, now - PATIENCE):
        return
    release.trouble = f"It was due on {localtime(release.scheduled_for):%Y-%m-%d at %H:%M}."
    release.save(update_fields=["trouble"])
    entry = log(release, "editorial.release.late", data={"why": release.trouble})
    tell(Event.RELEASE_LATE, release, entry)


@transaction.atomic
def _give_up(release_id: int, due_before: datetime, why: str) -> None:
    """Say that it is not public, and why, to those who wait for it."""
    release = lock_row(release_id)
    if not is_due(release, due_before):
        return
    release.state, release.trouble = State.FAILED, why
    release.save(update_fields=["state", "trouble"])
    entry = log(release, "editorial.release.fail", data={"why": why})
    tell(Event.RELEASE_FAILED, release, entry)

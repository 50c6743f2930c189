"""What the schedule will do soon, for those who keep answers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from wagtail.models import Page, Revision

from cms.editorial.models.release_member import ReleaseMember
from cms.editorial.releases.choices import State

OVERDUE = timedelta(minutes=1)
"""What failed for longer than this is no reason any more to keep answers for a shorter time."""


@dataclass(frozen=True)
class Due:
    page_id: int
    at: datetime
    slug: str = ""
    """Under which it goes live."""


def due_until(now: datetime, until: datetime) -> Iterator[Due]:
    soon = (now - OVERDUE, until)
    scheduled = Revision.page_revisions.filter(approved_go_live_at__range=soon)
    for revision in scheduled.only("object_id", "approved_go_live_at", "content"):
        slug = revision.content.get("slug") or ""
        yield Due(int(revision.object_id), revision.approved_go_live_at, slug)
    released = ReleaseMember.objects.filter(
        release__state=State.SCHEDULED, release__scheduled_for__range=soon, page__isnull=False
    )
    for member in released.select_related("release", "revision"):
        slug = member.revision.content.get("slug") or "" if member.revision else ""
        at: Any = member.release.scheduled_for
        yield Due(member.page_id or 0, at, slug)
    expiring = Page.objects.live().filter(expire_at__range=soon)
    for page_id, at in expiring.values_list("pk", "expire_at"):
        yield Due(page_id, at)

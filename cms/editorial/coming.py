"""What the schedule will do soon, for those who keep answers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from wagtail.models import Page, Revision

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
    expiring = Page.objects.live().filter(expire_at__range=soon)
    for page_id, at in expiring.values_list("pk", "expire_at"):
        yield Due(page_id, at)

"""What only the log knows: drafts, each person's of a day as one; moves, restrictions, links …"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count, Max, Q
from django.db.models.functions import TruncDate
from wagtail.models import Page, PageLogEntry

from cms.content.biography.moment import LIMIT, Moment

DRAFTS = "wagtail.edit"
TOLD_BETTER = Q(action__startswith="wagtail.workflow.") | Q(
    action__in=(
        DRAFTS,
        "wagtail.publish",
        "wagtail.publish.schedule",
        "wagtail.unpublish",
        "editorial.confirm",
        "editorial.override",
        "editorial.reason",
        "editorial.restore",
        "editorial.review_afterwards",
        "editorial.waiver",
        "editorial.withdraw",
    )
)
"""What decisions, waivers, confirmations and editions say with more words."""


def others(page: Page, before: datetime | None) -> Iterator[Moment]:
    rows = PageLogEntry.objects.filter(page=page.pk).exclude(TOLD_BETTER).select_related("user")
    rows = rows.filter(timestamp__lt=before) if before else rows
    for row in rows.order_by("-timestamp", "-pk")[: LIMIT + 1]:
        said = str(row.comment or "")
        yield Moment(row.timestamp, str(row.message or row.action), row.user_display_name, said)


def drafts(page: Page, before: datetime | None) -> Iterator[Moment]:
    """A day's of one person stand where the last of them was saved."""
    days = _days(page)
    days = list((days.filter(last__lt=before) if before else days).order_by("-last")[: LIMIT + 1])
    names = User.objects.in_bulk({day["user"] for day in days} - {None})
    for day in days:
        times = "once" if day["times"] == 1 else f"{day['times']} times"
        person = names.get(day["user"])
        yield Moment(
            day["last"],
            f"Saved the draft {times}",
            person.get_full_name() or person.get_username() if person else "",
            revision_id=day["text"],
        )


def _days(page: Page) -> Any:
    saved = PageLogEntry.objects.filter(page=page.pk, action=DRAFTS).order_by()
    return (
        saved.annotate(day=TruncDate("timestamp"))
        .values("day", "user")
        .annotate(times=Count("pk"), last=Max("timestamp"), text=Max("revision"))
    )

"""Reminds those who answer for a page: each once a step, in one mail for all their pages."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from cms.editorial.freshness.dated import to_check
from cms.editorial.freshness.mails import mail_reminders
from cms.editorial.freshness.steps import EARLIEST, step
from cms.editorial.models.reminder import Reminder


def remind() -> int:
    """Queue what is due; how many pages were reminded of."""
    today = timezone.localdate()
    with transaction.atomic():
        fresh = [row for row in _wanted(today) if _is_news(row)]
        if fresh:
            mail_reminders.enqueue([row.pk for row in fresh])
    return len(fresh)


def _wanted(today: date) -> list[Reminder]:
    pages = to_check(today + EARLIEST).values_list("pk", "review_by")
    wanted = {(pk, day, step(day - today)) for pk, day in pages}
    known = Reminder.objects.filter(page_id__in={pk for pk, *_ in wanted})
    wanted -= set(known.values_list("page_id", "review_by", "step"))
    return [Reminder(page_id=pk, review_by=day, step=name) for pk, day, name in sorted(wanted)]


def _is_news(row: Reminder) -> bool:
    """Two workers may find the same; the one whose row is there first reminds."""
    stored, created = Reminder.objects.get_or_create(
        page_id=row.page_id, review_by=row.review_by, step=row.step
    )
    row.pk = stored.pk
    return created

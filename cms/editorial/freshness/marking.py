"""Marks what has become overdue, and takes the mark off what is no longer."""

from datetime import UTC, date, datetime, timedelta

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from cms.editorial.coming import Due
from cms.editorial.freshness.dated import dated, overdue_on
from cms.editorial.models.overdue import Overdue


def mark_overdue() -> int:
    """Make the marks agree with today; how many were added or taken away."""
    passed = set(overdue_on(timezone.localdate()).values_list("pk", flat=True))
    marked = set(Overdue.objects.values_list("page_id", flat=True))
    if passed == marked:
        return 0
    with transaction.atomic():
        Overdue.objects.filter(page_id__in=marked - passed).delete()
        Overdue.objects.bulk_create(
            [Overdue(page_id=pk) for pk in sorted(passed - marked)], ignore_conflicts=True
        )
    return len(passed ^ marked)


def mark_page(page: Page, review_by: date | None) -> None:
    """The same for one page, at the moment when its text or its day changes."""
    if page.live and review_by and review_by < timezone.localdate():
        Overdue.objects.get_or_create(page_id=page.pk)
    else:
        Overdue.objects.filter(page_id=page.pk).delete()


def due_until(now: datetime, until: datetime) -> list[Due]:
    """Which public pages become overdue soon, for those who keep answers."""
    midnight = datetime.combine(now.date() + timedelta(days=1), datetime.min.time(), tzinfo=UTC)
    if not now < midnight <= until:
        return []
    last_day = dated().filter(live=True, review_by=now.date())
    return [Due(pk, midnight) for pk in last_day.values_list("pk", flat=True)]

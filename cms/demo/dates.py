"""Dates relative to today, so that what is open, due or overdue stays so."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone


def in_days(days: int) -> date:
    return timezone.localdate() + timedelta(days=days)


def morning_in(days: int) -> datetime:
    """Nine o'clock, that many days from today."""
    return timezone.make_aware(datetime.combine(in_days(days), time(9)))


def end_of_quarter(quarters: int) -> date:
    """The last day of the quarter that lies this many quarters after the present one."""
    today = timezone.localdate()
    following = today.year * 4 + (today.month - 1) // 3 + quarters + 1
    return date(following // 4, following % 4 * 3 + 1, 1) - timedelta(days=1)

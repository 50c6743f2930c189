"""The day that the address of an overview asks for."""

import re
from datetime import date, datetime, time, timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

WRITTEN = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def read_day(values: list[str]) -> date:
    """Raises ValueError, which says what would be right."""
    if len(values) > 1:
        raise ValueError(_("Ask for one day at a time."))
    if not WRITTEN.fullmatch(values[0]):
        raise ValueError(_("A day is written as year, month and day: 2026-03-01."))
    try:
        day = date.fromisoformat(values[0])
    except ValueError:
        raise ValueError(_("There is no such day. A day is written like 2026-03-01.")) from None
    if day > (today := timezone.localdate()):
        raise ValueError(
            _("This day is still to come; today is %(today)s.") % {"today": date_format(today)}
        )
    return day


def end_of(day: date) -> datetime:
    """The last moment of a day where the site is; of today, this moment."""
    after = datetime.combine(day, time.min) + timedelta(days=1)
    last = timezone.make_aware(after) - timedelta(microseconds=1)
    return min(last, timezone.now())

import re
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cms.editorial.releases.calendar import Entry, entries
from cms.editorial.releases.entitlement import sees_releases
from cms.editorial.signed_in import signed_in

MONTH = re.compile(r"(\d{4})-(\d{2})\Z")


class CalendarView(WagtailAdminTemplateMixin, TemplateView):
    """One month: what goes live and what expires, day by day."""

    template_name = "editorial/releases/calendar.html"
    page_title = "Calendar"
    header_icon = "calendar-alt"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if not sees_releases(signed_in(request)):
            raise PermissionDenied
        self.month = month_of(request.GET.get("month", ""))

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse("releases:index"), "label": "Releases"},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        before, after = self.month - timedelta(days=1), following(self.month)
        user: Any = self.request.user
        found = entries(midnight(self.month), midnight(after), user)
        days = groupby(found, key=lambda entry: timezone.localtime(entry.at).date())
        return super().get_context_data(**kwargs) | {
            "month": self.month,
            "today": timezone.localdate(),
            "before": before.replace(day=1),
            "after": after,
            "days": [(day, list(own)) for day, own in days],
            "coming": None if found else self._coming(midnight(after)),
        }

    def _coming(self, begin: datetime) -> Entry | None:
        """What is next within a year after a month in which nothing happens."""
        user: Any = self.request.user
        return next(iter(entries(begin, begin + timedelta(days=366), user)), None)


def month_of(text: str) -> date:
    """The first day of a month that is written as 2026-11; of this month, if none is given."""
    if not text:
        return timezone.localdate().replace(day=1)
    try:
        year, month = (int(part) for part in MONTH.match(text).groups())  # type: ignore[union-attr]
        return date(year, month, 1) if 1 < year < 9999 else _unknown()
    except (AttributeError, ValueError):
        return _unknown()


def _unknown() -> date:
    raise Http404("Write a month as 2026-11.")


def following(month: date) -> date:
    return (month + timedelta(days=31)).replace(day=1)


def midnight(day: date) -> datetime:
    return timezone.make_aware(datetime(day.year, day.month, day.day))  # noqa: DTZ001

"""The admin's list of award years: where each stands, and what comes next."""

from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.viewsets.pages import PageListingViewSet

from awards.models import AwardYearPage
from cms.content.listing import PublicPageFilterSet


class YearFilterSet(PublicPageFilterSet):
    class Meta:
        model = AwardYearPage
        fields: list[str] = []


def phase_label(year: Any) -> str:
    return str(year.phase_at(timezone.now()).label)


def announcement(year: Any) -> str:
    """Wagtail's own column of dates speaks of the past only."""
    at = year.announced_at
    return date_format(timezone.localtime(at), "DATETIME_FORMAT") if at else "–"


class YearListingViewSet(PageListingViewSet):
    model = AwardYearPage
    icon = "calendar-check"
    menu_label = "Award years"
    menu_order = 138
    add_to_admin_menu = True
    filterset_class = YearFilterSet
    columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label="Year", sort_key="title", classname="title"),
        Column("phase", label="Stands at", accessor=phase_label),
        Column("nominations_close_on", label="Nominations close", sort_key="nominations_close_on"),
        Column(
            "announced_at", label="Announcement", accessor=announcement, sort_key="announced_at"
        ),
        PageStatusColumn("status", label="State", sort_key="live"),
    ]

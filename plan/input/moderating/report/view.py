"""The report of public input, and the same as a table in a file."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic import PermissionCheckedMixin
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.mixins import SpreadsheetExportMixin
from wagtail.admin.viewsets.base import ViewSet
from wagtail.permissions import policy_registry

from plan.input.models import PublicInput
from plan.input.moderating.filters import SubjectFilterSet
from plan.input.moderating.report.chart import Chart, chart
from plan.input.moderating.report.counting import (
    DIMENSIONS,
    DRAWN,
    KINDS,
    NAMES,
    Counted,
    Dimension,
    total,
)

HEADINGS = ["Received", *KINDS]
GROUPED_BY, GROUP = "Grouped by", "Group"


@dataclass(frozen=True)
class Section:
    dimension: Dimension
    rows: list[Counted]

    @property
    def chart(self) -> Chart | None:
        return chart(self.rows)


class ReportView(
    SpreadsheetExportMixin, PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView
):
    template_name = "plan/input/report.html"
    page_title = "Report of public input"
    header_icon = "order"
    any_permission_required = ["view", "change"]
    list_export = [GROUPED_BY, GROUP, *HEADINGS]
    export_headings = {name: name for name in list_export}
    export_filename = "public-input-report"

    @property
    def permission_policy(self) -> Any:
        return policy_registry.get_by_type(PublicInput)

    @cached_property
    def filters(self) -> SubjectFilterSet:
        asked = self.request.GET
        return SubjectFilterSet(asked, queryset=PublicInput.objects.all(), request=self.request)

    @cached_property
    def said(self) -> QuerySet[PublicInput]:
        """What the filters leave; each once, however many groups it is in."""
        return PublicInput.objects.filter(pk__in=self.filters.qs.order_by().values("pk"))

    def get(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        if self.is_export:
            return self.as_spreadsheet(list(self.exported()), request.GET["export"])
        return super().get(request, *args, **kwargs)

    def sections(self) -> list[Section]:
        return [Section(each, each.count(self.said)) for each in DIMENSIONS]

    def exported(self) -> Iterator[tuple[str, Counted]]:
        yield "Together", total(self.said)
        for section in self.sections():
            yield from ((section.dimension.label, row) for row in section.rows)

    def to_row_dict(self, item: tuple[str, Counted]) -> dict[str, Any]:
        by, row = item
        return dict(zip(self.list_export, [by, row.name, *row.numbers], strict=True))

    def get_heading(self, queryset: Any, field: str) -> str:
        return field

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        queue = {"url": reverse("public_input:index"), "label": "Public input"}
        return [*self.breadcrumbs_items, queue, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = self.request.GET.copy()
        asked.pop("export", None)
        return super().get_context_data(**kwargs) | {
            "filters": self.filters,
            "sections": self.sections(),
            "total": total(self.said),
            "headings": HEADINGS,
            "legend": [(name, NAMES[name]) for name in DRAWN],
            "asked": asked.urlencode(),
        }


class ReportItem(MenuItem):
    def is_shown(self, request: Any) -> bool:
        policy = policy_registry.get_by_type(PublicInput)
        return bool(policy.user_has_any_permission(request.user, ["view", "change"]))


class ReportViewSet(ViewSet):
    icon = "order"
    menu_label = "Report"
    menu_item_class = ReportItem

    def get_urlpatterns(self) -> list[URLPattern]:
        return [path("", ReportView.as_view(), name="index")]

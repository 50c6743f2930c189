"""The report of content health: what the checks found, kept by the worker, not looked for here."""

from typing import Any

import django_filters
from django.contrib.auth.models import Group
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permissions import page_permission_policy

from cms.editorial.choices import Severity
from cms.editorial.health.columns import SeverityColumn, address_of
from cms.editorial.models.page_health import KeptFinding, PageHealth


def owners(request: HttpRequest) -> QuerySet[Group]:
    return Group.objects.filter(pk__in=PageHealth.objects.values("group"))


def checks() -> list[tuple[str, str]]:
    names = KeptFinding.objects.order_by("check_name").values_list("check_name", flat=True)
    return [(name, KeptFinding(check_name=name).check_label) for name in names.distinct()]


class HealthFilterSet(WagtailFilterSet):
    severity = django_filters.ChoiceFilter(label="Severity", choices=Severity.choices)
    check_name = django_filters.ChoiceFilter(label="Check", choices=checks)
    group = django_filters.ModelChoiceFilter(
        label="Owner", field_name="health__group", queryset=owners
    )
    is_public = django_filters.ChoiceFilter(
        label="Text", field_name="health__is_public", choices=[("1", "Public"), ("0", "Draft")]
    )
    title = django_filters.CharFilter(
        label="Page", field_name="health__page__title", lookup_expr="icontains"
    )

    class Meta:
        model = KeptFinding
        fields: list[str] = []


class HealthReport(ReportView):
    """Deviations from Wagtail: rows are findings; the counts above the filters are links."""

    page_title = "Content health"
    header_icon = "glasses"
    index_url_name = "content_health"
    index_results_url_name = "content_health_results"
    results_template_name = "editorial/health/results.html"
    permission_policy = page_permission_policy
    any_permission_required = ["add", "change", "publish", "lock"]
    filterset_class = HealthFilterSet
    model = KeptFinding
    columns = [
        TitleColumn("page", label="Page", accessor="health.page", get_url=address_of),
        SeverityColumn("severity", label="Severity"),
        Column("message", label="Finding", classname="findings__cell"),
        Column("place", label="Place"),
        Column("owner", label="Owner"),
        Column("reason", label="Reason given"),
        DateColumn("since", label="Since"),
    ]
    list_export = [
        "health.page_id",
        "health.page.title",
        "health.is_public",
        "severity",
        "check_name",
        "place",
        "message",
        "remedy",
        "owner",
        "reason",
        "since",
    ]
    export_headings = {
        "health.page_id": "Page number",
        "health.page.title": "Page",
        "health.is_public": "Public",
        "owner": "Owner",
    }

    def get_base_queryset(self) -> QuerySet[KeptFinding]:
        pages = page_permission_policy.explorable_instances(self.request.user)
        found = KeptFinding.objects.filter(health__page__in=pages.order_by())
        return found.select_related("health__page", "health__group")

    def get_filename(self) -> str:
        return "content-health"

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        found = self.get_base_queryset().order_by()
        counts = dict(found.values_list("severity").annotate(Count("pk")))
        return super().get_context_data(*args, **kwargs) | {
            "counts": [(each, counts.get(each.value, 0)) for each in Severity],
            "checked": PageHealth.objects.exclude(checked_at=None).count(),
        }

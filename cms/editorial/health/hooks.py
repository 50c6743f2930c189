from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.permissions import page_permission_policy

from cms.editorial.health.report import HealthReport


class HealthItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        actions = HealthReport.any_permission_required
        return bool(page_permission_policy.user_has_any_permission(request.user, actions))


@hooks.register("register_reports_menu_item")
def content_health() -> HealthItem:
    address = reverse("content_health")
    return HealthItem("Content health", address, name="health", icon_name="glasses", order=100)


@hooks.register("register_admin_urls")
def report_urls() -> list[URLPattern]:
    results = HealthReport.as_view(results_only=True)
    return [
        path("reports/content-health/", HealthReport.as_view(), name="content_health"),
        path("reports/content-health/results/", results, name="content_health_results"),
    ]

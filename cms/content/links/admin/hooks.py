from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.permissions import page_permission_policy

from cms.content.links.admin.again import look_again
from cms.content.links.admin.report import LinkReport


class LinksItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        actions = LinkReport.any_permission_required
        return bool(page_permission_policy.user_has_any_permission(request.user, actions))


@hooks.register("register_reports_menu_item")
def links_to_other_sites() -> LinksItem:
    return LinksItem(
        "Links to other sites",
        reverse("external_links"),
        name="external-links",
        icon_name="link-external",
        order=110,
    )


@hooks.register("register_admin_urls")
def report_urls() -> list[URLPattern]:
    results = LinkReport.as_view(results_only=True)
    return [
        path("reports/links/", LinkReport.as_view(), name="external_links"),
        path("reports/links/results/", results, name="external_links_results"),
        path("reports/links/<int:pk>/again/", look_again, name="external_links_again"),
    ]

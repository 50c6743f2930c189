from typing import Any

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from plan.importing.admin.access import MayImport
from plan.models import ImportedPage, StrategyPage


class ReportView(MayImport, WagtailAdminTemplateMixin, TemplateView):
    """What became of each line of the file that a page was imported from."""

    template_name = "plan/importing/report.html"
    page_title = "Import report"
    header_icon = "upload"

    def get_page_subtitle(self) -> str:
        return self.imported.page.get_admin_display_title()

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        related = ("record__imported_by", "page")
        self.imported = get_object_or_404(
            ImportedPage.objects.select_related(*related), page=kwargs["page_id"]
        )
        page: StrategyPage = self.imported.page
        if not page.permissions_for_user(self.user).can_edit():
            raise PermissionDenied
        return super().get_context_data(**kwargs) | {
            "record": self.imported.record,
            "imported_page": page,
        }

"""The report of links to other sites: what is known of each, and on which pages it stands."""

from typing import Any

import django_filters
from django.db.models import Count, Prefetch, QuerySet
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permissions import page_permission_policy

from cms.content.links.choices import LinkState
from cms.content.models import ExternalLink, LinkUse


class LinkFilterSet(WagtailFilterSet):
    state = django_filters.ChoiceFilter(label="State", choices=LinkState.choices)
    url = django_filters.CharFilter(label="Address", lookup_expr="icontains")
    is_public = django_filters.BooleanFilter(
        label="On a public page", field_name="uses__is_public", distinct=True
    )

    class Meta:
        model = ExternalLink
        fields: list[str] = []


class AddressColumn(Column):
    cell_template_name = "content/links/address.html"


class PagesColumn(Column):
    cell_template_name = "content/links/pages.html"


class LinkReport(ReportView):
    """Deviation from Wagtail: a row has the pages of its link, and a button to look again."""

    page_title = "Links to other sites"
    header_icon = "link-external"
    index_url_name = "external_links"
    index_results_url_name = "external_links_results"
    results_template_name = "content/links/results.html"
    permission_policy = page_permission_policy
    any_permission_required = ["add", "change", "publish", "lock"]
    filterset_class = LinkFilterSet
    model = ExternalLink
    columns = [
        AddressColumn("url", label="Address", sort_key="url"),
        StatusTagColumn("state", label="State", accessor="get_state_display"),
        DateColumn("state_since", label="Since", sort_key="state_since"),
        DateColumn("checked_at", label="Looked at", sort_key="checked_at"),
        PagesColumn("pages", label="Stands on"),
    ]
    list_export = [
        "url",
        "state",
        "status",
        "detail",
        "moved_to",
        "state_since",
        "checked_at",
        "page_titles",
    ]
    export_headings = {"page_titles": "Stands on"}

    def get_base_queryset(self) -> QuerySet[ExternalLink]:
        uses = LinkUse.objects.select_related("page").order_by("page__path")
        links = ExternalLink.objects.exclude(uses=None)
        return links.prefetch_related(Prefetch("uses", queryset=uses))

    def get_filename(self) -> str:
        return "links-to-other-sites"

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        used = ExternalLink.objects.exclude(uses=None).order_by()
        counts = dict(used.values_list("state").annotate(Count("pk", distinct=True)))
        return super().get_context_data(*args, **kwargs) | {
            "counts": [(each, counts.get(each.value, 0)) for each in LinkState],
        }

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Count
from django.forms import CheckboxSelectMultiple
from django.http import HttpRequest
from django.urls import reverse
from django_filters import MultipleChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.widgets import HeaderButton

from cms.editorial.models.release import Release
from cms.editorial.releases.admin.view import ICON
from cms.editorial.releases.choices import State
from cms.editorial.releases.entitlement import prepares_releases, sees_releases
from cms.editorial.signed_in import signed_in


class ReleaseFilterSet(WagtailFilterSet):
    state = MultipleChoiceFilter(
        label="State", choices=State.choices, widget=CheckboxSelectMultiple
    )

    class Meta:
        model = Release
        fields = ["state"]


class ReleasesView(IndexView):
    """All releases, the latest first, with filters by state."""

    model = Release
    page_title = "Releases"
    header_icon = ICON
    any_permission_required = None  # `sees_releases` says who: whoever works on pages
    index_url_name = "releases:index"
    index_results_url_name = "releases:index_results"
    filterset_class = ReleaseFilterSet
    search_fields = ["name", "note"]
    default_ordering = "-pk"
    paginate_by = 50
    columns = [
        TitleColumn("name", label="Release", url_name="releases:release", sort_key="name"),
        StatusTagColumn("get_state_display", label="State", primary=lambda each: each.is_open),
        Column("pages", label="Pages", accessor="page_count"),
        DateColumn("scheduled_for", label="Scheduled for", sort_key="scheduled_for"),
        DateColumn("published_at", label="Published", sort_key="published_at"),
    ]

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if not sees_releases(signed_in(request)):
            raise PermissionDenied

    def get_base_queryset(self) -> Any:
        return Release.objects.annotate(page_count=Count("members"))

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": "Releases"}]

    @property
    def header_buttons(self) -> list[HeaderButton]:
        calendar = HeaderButton("Calendar", reverse("releases:calendar"), icon_name="calendar")
        if not prepares_releases(self.request.user):
            return [calendar]
        new = HeaderButton("New release", reverse("releases:create"), icon_name="plus")
        return [new, calendar]

"""The admin's list of progress updates: by status, strategy, workgroup and state."""

from django import forms
from django.utils.formats import date_format
from django_filters import DateFromToRangeFilter, ModelMultipleChoiceFilter, MultipleChoiceFilter
from wagtail.admin.filters import DateRangePickerWidget
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.models import PageQuerySet

from cms.content.listing import PublicPageFilterSet
from plan.choices import ActionStatus
from plan.models import ProgressPage, StrategyPage, Workgroup


class ProgressFilterSet(PublicPageFilterSet):
    status = MultipleChoiceFilter(choices=ActionStatus.choices, widget=forms.CheckboxSelectMultiple)
    strategy = ModelMultipleChoiceFilter(
        queryset=StrategyPage.objects.order_by("path"), widget=forms.CheckboxSelectMultiple
    )
    workgroup = ModelMultipleChoiceFilter(
        label="Reported by",
        field_name="reported_by",
        queryset=Workgroup.objects.all(),
        widget=forms.CheckboxSelectMultiple,
    )
    as_of = DateFromToRangeFilter(label="As of", widget=DateRangePickerWidget)

    class Meta:
        model = ProgressPage
        fields: list[str] = []


def day_of(update: ProgressPage) -> str:
    """The day itself: how long ago it was says little about a quarter."""
    return date_format(update.as_of)


class ProgressIndexView(IndexView):
    default_ordering = "-as_of"

    def annotate_queryset(self, pages: PageQuerySet) -> PageQuerySet:
        return super().annotate_queryset(pages).select_related("reported_by", "strategy")


class ProgressListingViewSet(PageListingViewSet):
    model = ProgressPage
    index_view_class = ProgressIndexView
    icon = "history"
    menu_label = "Progress"
    menu_order = 115
    add_to_admin_menu = True
    filterset_class = ProgressFilterSet
    columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label="Update", sort_key="title", classname="title"),
        Column("day", label="As of", accessor=day_of, sort_key="as_of"),
        Column("stands", label="Status", accessor="get_status_display", sort_key="status"),
        Column("reported_by", label="Reported by", accessor="reported_by"),
        PageStatusColumn("state", label="State", sort_key="live"),
    ]

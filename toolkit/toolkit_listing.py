"""The admin's list of toolkit pages: by audience, topic and state."""

from django import forms
from django_filters import ModelMultipleChoiceFilter, MultipleChoiceFilter
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.models import PageQuerySet

from cms.content.listing import PublicPageFilterSet
from toolkit.choices import Audience
from toolkit.models import ToolkitPage, Topic


class ToolkitFilterSet(PublicPageFilterSet):
    audience = MultipleChoiceFilter(choices=Audience.choices, widget=forms.CheckboxSelectMultiple)
    topic = ModelMultipleChoiceFilter(
        queryset=Topic.objects.all(), widget=forms.CheckboxSelectMultiple
    )

    class Meta:
        model = ToolkitPage
        fields: list[str] = []


class ToolkitIndexView(IndexView):
    def annotate_queryset(self, pages: PageQuerySet) -> PageQuerySet:
        return super().annotate_queryset(pages).prefetch_related("topic")


class ToolkitListingViewSet(PageListingViewSet):
    model = ToolkitPage
    index_view_class = ToolkitIndexView
    icon = "download"
    menu_label = "Toolkit"
    menu_order = 130
    add_to_admin_menu = True
    filterset_class = ToolkitFilterSet
    columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label="Title", sort_key="title", classname="title"),
        Column("audience", label="For", accessor="get_audience_display", sort_key="audience"),
        Column("topic", label="Topic", accessor="topic"),
        Column("review_by", label="Review by", sort_key="review_by"),
        PageStatusColumn("status", label="State", sort_key="live"),
    ]

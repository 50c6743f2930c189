"""The admin's list of award profiles: by year, industry and state."""

from django import forms
from django_filters import ModelMultipleChoiceFilter
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.models import PageQuerySet

from awards.models import AwardProfilePage, AwardYearPage, Industry
from cms.content.listing import PublicPageFilterSet


class YearFilter(ModelMultipleChoiceFilter):
    """Profiles stand below their year in the page tree."""

    def filter(self, pages: PageQuerySet, years: list[AwardYearPage]) -> PageQuerySet:
        if not years:
            return pages
        below = AwardProfilePage.objects.none()
        for year in years:
            below |= AwardProfilePage.objects.descendant_of(year)
        return pages.filter(pk__in=below.values("pk"))


class ProfileFilterSet(PublicPageFilterSet):
    year = YearFilter(
        queryset=AwardYearPage.objects.order_by("-year"), widget=forms.CheckboxSelectMultiple
    )
    industry = ModelMultipleChoiceFilter(
        field_name="employer__industry",
        queryset=Industry.objects.all(),
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = AwardProfilePage
        fields: list[str] = []


class ProfileIndexView(IndexView):
    def annotate_queryset(self, pages: PageQuerySet) -> PageQuerySet:
        return super().annotate_queryset(pages).prefetch_related("employer__industry")


class ProfileListingViewSet(PageListingViewSet):
    model = AwardProfilePage
    index_view_class = ProfileIndexView
    icon = "pick"
    menu_label = "Award profiles"
    menu_order = 140
    add_to_admin_menu = True
    filterset_class = ProfileFilterSet
    columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label="Profile", sort_key="title", classname="title"),
        Column("employer", label="Employer", accessor="employer"),
        Column("industry", label="Industry", accessor="employer.industry"),
        Column("category", label="Category", sort_key="category"),
        PageStatusColumn("status", label="State", sort_key="live"),
    ]

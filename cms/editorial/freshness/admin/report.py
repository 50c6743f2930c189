from typing import Any

import django_filters
from django.contrib.auth.models import Group
from django.db.models import F
from django.utils import timezone
from wagtail.admin.filters import ContentTypeFilter, WagtailFilterSet
from wagtail.admin.views.reports import PageReportView
from wagtail.models import Page, get_page_content_types

from cms.editorial.freshness.choices import Standing
from cms.editorial.freshness.dated import dated
from cms.editorial.freshness.people import answering_group, may_confirm


class ToCheckFilterSet(WagtailFilterSet):
    standing = django_filters.ChoiceFilter(
        label="Standing", choices=Standing.choices, method="filter_standing"
    )
    owned_by = django_filters.ModelChoiceFilter(
        label="Owner, where a page names one",
        queryset=Group.objects.order_by("name"),
        method="filter_owner",
    )
    content_type = ContentTypeFilter(
        label="Type",
        queryset=lambda request: get_page_content_types(include_base_page_type=False),
    )

    class Meta:
        model = Page
        fields = ["standing", "owned_by", "content_type"]

    def filter_standing(self, pages: Any, name: str, value: str) -> Any:
        return pages.filter(Standing(value).condition(timezone.localdate()))

    def filter_owner(self, pages: Any, name: str, value: Group) -> Any:
        return pages.filter(owned_by=value.pk)


class ToCheckView(PageReportView):
    """Every public page with the day by which it is checked, the most overdue first."""

    results_template_name = "editorial/freshness/report_results.html"
    page_title = "To be checked"
    header_icon = "calendar-check"
    index_url_name = "freshness:report"
    index_results_url_name = "freshness:report_results"
    filterset_class = ToCheckFilterSet
    any_permission_required = ["add", "change", "publish", "lock"]
    list_export = ["title", "url_path", "review_by", "standing", "answers_for"]
    export_headings = {
        "title": "Title",
        "url_path": "Path",
        "review_by": "To be checked by",
        "standing": "Standing",
        "answers_for": "Owner",
    }
    export_filename = "to-be-checked"

    def get_queryset(self) -> Any:
        seen = self.permission_policy.explorable_instances(self.request.user)
        public = dated(seen.filter(live=True, alias_of=None, depth__gt=1))
        self.queryset = public.order_by(F("review_by").asc(nulls_last=True), "path")
        return super().get_queryset()

    def decorate_paginated_queryset(self, pages: Any) -> list[Any]:
        """Each as its type, which knows its owner, also the one that it inherits."""
        today, rows = timezone.localdate(), list(pages)
        full = Page.objects.filter(pk__in=[row.pk for row in rows]).specific()
        specific = {page.pk: page for page in full}
        for row in rows:
            page = specific[row.pk]
            row.shown, row.answers_for = page, answering_group(page) or ""
            row.standing = Standing.of(row.review_by, today).label
            row.is_overdue = Standing.of(row.review_by, today) is Standing.OVERDUE
            row.may_confirm = may_confirm(page, self.request.user)
        return rows

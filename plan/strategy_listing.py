"""The admin's list of strategies: by workgroup, role and state."""

from typing import Any

from django import forms
from django_filters import ModelMultipleChoiceFilter, MultipleChoiceFilter
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.models import PageQuerySet

from cms.content.listing import JoinedColumn, PublicPageFilterSet
from plan.choices import ActionStatus, Role
from plan.models import StrategyPage, StrategyWorkgroup, Workgroup
from plan.updates.standing import standings


class StrategyFilterSet(PublicPageFilterSet):
    """Workgroup and role are asked of the same row: "led by Backbone", not "has both"."""

    workgroup = ModelMultipleChoiceFilter(
        queryset=Workgroup.objects.all(), widget=forms.CheckboxSelectMultiple, method="ignore"
    )
    role = MultipleChoiceFilter(
        choices=Role.choices, widget=forms.CheckboxSelectMultiple, method="ignore"
    )
    action_status = MultipleChoiceFilter(
        label="Status of an action",
        choices=ActionStatus.choices,
        widget=forms.CheckboxSelectMultiple,
        method="with_action_status",
    )

    class Meta:
        model = StrategyPage
        fields: list[str] = []

    def ignore(self, pages: PageQuerySet, name: str, value: object) -> PageQuerySet:
        """The value counts in `filter_queryset`, together with the other filter's."""
        return pages

    def with_action_status(
        self, pages: PageQuerySet, name: str, statuses: list[str]
    ) -> PageQuerySet:
        """By the updates, which a query cannot follow; strategies are a hundred at most."""
        standing = standings(StrategyPage.objects.values_list("pk", flat=True))
        strategies = StrategyPage.objects.prefetch_related("actions").defer_streamfields()
        found = [
            strategy.pk
            for strategy in strategies
            if standing[strategy.pk].any_action(strategy, statuses)
        ]
        return pages.filter(pk__in=found) if statuses else pages

    def filter_queryset(self, pages: PageQuerySet) -> PageQuerySet:
        filtered = super().filter_queryset(pages)
        held = StrategyWorkgroup.objects.all()
        if workgroups := self.form.cleaned_data.get("workgroup"):
            held = held.filter(workgroup__in=workgroups)
        if roles := self.form.cleaned_data.get("role"):
            held = held.filter(role__in=roles)
        return filtered.filter(pk__in=held.values("strategy")) if workgroups or roles else filtered


def lead_names(strategy: Any) -> list[str]:
    roles = strategy.workgroup_roles.all()
    return [held.workgroup.name for held in roles if held.role == Role.LEAD]


class StrategyIndexView(IndexView):
    def annotate_queryset(self, pages: PageQuerySet) -> PageQuerySet:
        related = ("workgroup_roles__workgroup", "actions")
        return super().annotate_queryset(pages).prefetch_related(*related)


class StrategyListingViewSet(PageListingViewSet):
    model = StrategyPage
    index_view_class = StrategyIndexView
    icon = "list-ol"
    menu_label = "Strategies"
    menu_order = 110
    add_to_admin_menu = True
    filterset_class = StrategyFilterSet
    columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label="Strategy", sort_key="title", classname="title"),
        JoinedColumn("leads", lead_names, label="Lead"),
        Column("actions", label="Actions", accessor=lambda page: len(page.actions.all())),
        DateColumn(
            "latest_revision_created_at", label="Updated", sort_key="latest_revision_created_at"
        ),
        PageStatusColumn("status", label="State", sort_key="live"),
    ]

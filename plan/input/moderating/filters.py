"""What the queue, its exports and the report can be narrowed to."""

from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django_filters import (
    CharFilter,
    ChoiceFilter,
    DateFromToRangeFilter,
    ModelMultipleChoiceFilter,
    MultipleChoiceFilter,
)
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet

from plan.input.choices import Standing
from plan.input.models import PublicInput, Theme
from plan.input.moderating.people import moderators
from plan.models import StrategyPage, Workgroup

ME, NOBODY = "me", "nobody"


def people() -> list[tuple[str, str]]:
    named = [(str(one.pk), one.get_full_name() or one.get_username()) for one in moderators()]
    return [(ME, "Me"), (NOBODY, "Nobody"), *named]


def strategies(request: Any) -> QuerySet[StrategyPage]:
    asked = PublicInput.objects.values("strategy")
    return StrategyPage.objects.filter(pk__in=asked).defer_streamfields().order_by("path")


class SubjectFilterSet(WagtailFilterSet):
    """By what it is about, from whom, and when it came."""

    strategy = ModelMultipleChoiceFilter(
        queryset=strategies, widget=forms.CheckboxSelectMultiple, label="Strategy"
    )
    workgroup = ModelMultipleChoiceFilter(
        label="Workgroup",
        queryset=Workgroup.objects.all(),
        field_name="strategy__workgroup_roles__workgroup",
        widget=forms.CheckboxSelectMultiple,
    )
    themes = ModelMultipleChoiceFilter(
        label="Theme", queryset=Theme.objects.all(), widget=forms.CheckboxSelectMultiple
    )
    organisation = CharFilter(label="Organization", lookup_expr="icontains")
    received_at = DateFromToRangeFilter(label="Received", widget=DateRangePickerWidget)

    class Meta:
        model = PublicInput
        fields: list[str] = []


class QueueFilterSet(SubjectFilterSet):
    state = MultipleChoiceFilter(
        label="State",
        choices=Standing.choices,
        widget=forms.CheckboxSelectMultiple,
        method="in_states",
    )
    assigned = ChoiceFilter(label="Assigned to", choices=people, method="assigned_to")
    publish = ChoiceFilter(
        label="May be published",
        field_name="permission_to_publish",
        choices=[("1", "Yes"), ("0", "No")],
    )

    class Meta:
        model = PublicInput
        fields: list[str] = []

    def in_states(self, said: Any, name: str, states: list[str]) -> Any:
        return said.in_states(states) if states else said

    def assigned_to(self, said: Any, name: str, whom: str) -> Any:
        user: User = self.request.user
        wanted = {ME: user.pk, NOBODY: None}.get(whom, whom)
        return said.filter(assigned_to=wanted)

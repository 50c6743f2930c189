"""What the admin's lists of one page type share: filters, and columns of many values."""

from collections.abc import Callable
from functools import reduce
from operator import or_

from django.db.models import Model
from django.forms import CheckboxSelectMultiple, RadioSelect
from django_filters import ChoiceFilter, MultipleChoiceFilter
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.pages.listing import PageFilterSet
from wagtail.models import PageQuerySet

from cms.content.page_state import PageState
from cms.editorial.models import ReleaseMember


class StateFilter(MultipleChoiceFilter):
    def filter(self, pages: PageQuerySet, states: list[str]) -> PageQuerySet:
        if not states:
            return pages
        return pages.filter(reduce(or_, (PageState(state).condition() for state in states)))


class ReleaseFilter(ChoiceFilter):
    """Whether a page goes live with a release that is still open, approved or not."""

    def filter(self, pages: PageQuerySet, answer: str) -> PageQuerySet:
        if not answer:
            return pages
        kept = ReleaseMember.objects.waiting().filter(page__isnull=False).values("page_id")
        return pages.filter(pk__in=kept) if answer == "true" else pages.exclude(pk__in=kept)


class PublicPageFilterSet(PageFilterSet):
    state = StateFilter(label="State", choices=PageState.choices, widget=CheckboxSelectMultiple)
    waits_for_release = ReleaseFilter(
        label="Waits for a release",
        empty_label="Any",
        choices=[("true", "Yes"), ("false", "No")],
        widget=RadioSelect,
    )


class JoinedColumn(Column):
    """A column that shows several values, separated by commas."""

    def __init__(self, name: str, values: Callable[[Model], list[str]], label: str) -> None:
        super().__init__(name, label=label, accessor=lambda row: ", ".join(values(row)) or "–")

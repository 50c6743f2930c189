"""What the admin's lists of one page type share: the state filter, columns of many values."""

from collections.abc import Callable
from functools import reduce
from operator import or_

from django.db.models import Model
from django.forms import CheckboxSelectMultiple
from django_filters import MultipleChoiceFilter
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.pages.listing import PageFilterSet
from wagtail.models import PageQuerySet

from cms.content.page_state import PageState


class StateFilter(MultipleChoiceFilter):
    def filter(self, pages: PageQuerySet, states: list[str]) -> PageQuerySet:
        if not states:
            return pages
        return pages.filter(reduce(or_, (PageState(state).condition() for state in states)))


class PublicPageFilterSet(PageFilterSet):
    state = StateFilter(label="State", choices=PageState.choices, widget=CheckboxSelectMultiple)


class JoinedColumn(Column):
    """A column that shows several values, separated by commas."""

    def __init__(self, name: str, values: Callable[[Model], list[str]], label: str) -> None:
        super().__init__(name, label=label, accessor=lambda row: ", ".join(values(row)) or "–")

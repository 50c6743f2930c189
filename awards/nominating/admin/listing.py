from typing import Any

from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.forms import CheckboxSelectMultiple
from django_filters import ModelMultipleChoiceFilter, MultipleChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn
from wagtail.admin.views.generic import IndexView

from awards.models import AwardCategory, AwardYearPage, Industry, Nomination
from awards.nominating.choices import NominationState

SHOWN = [choice for choice in NominationState.choices if choice[0] != NominationState.DRAFT]


def category_names() -> list[tuple[str, str]]:
    """A name is one choice, though each year has its own row of it."""
    names = AwardCategory.objects.order_by("name").values_list("name", flat=True).distinct()
    return [(name, name) for name in names]


class NominationFilterSet(WagtailFilterSet):
    year = ModelMultipleChoiceFilter(
        queryset=AwardYearPage.objects.order_by("-year"), widget=CheckboxSelectMultiple
    )
    category = MultipleChoiceFilter(
        field_name="category__name", choices=category_names, widget=CheckboxSelectMultiple
    )
    state = MultipleChoiceFilter(choices=SHOWN, widget=CheckboxSelectMultiple)
    industry = ModelMultipleChoiceFilter(
        queryset=Industry.objects.all(), widget=CheckboxSelectMultiple
    )

    class Meta:
        model = Nomination
        fields: list[str] = []


class NominationIndexView(IndexView):
    """Drafts are their nominators' own; nominations of one employer say how many there are."""

    def get_base_queryset(self) -> QuerySet[Nomination]:
        same = Nomination.objects.in_sight().filter(
            year=OuterRef("year"), employer_key=OuterRef("employer_key")
        )
        counted = same.order_by().values("employer_key").annotate(n=Count("pk")).values("n")
        found = Nomination.objects.in_sight().select_related("year", "category", "industry")
        return found.annotate(same_employer=Subquery(counted, output_field=IntegerField()))


def together(nomination: Any) -> str:
    count = nomination.same_employer or 1
    return f"{count} nominations" if count > 1 else "–"


COLUMNS = [
    "called",
    Column("reference", label="Reference"),
    Column("year", label="Year", sort_key="year__year"),
    Column("category", label="Category", sort_key="category__name"),
    Column("industry", label="Industry", sort_key="industry__name"),
    Column("together", label="Same employer", accessor=together, sort_key="employer_key"),
    StatusTagColumn("state", label="State", accessor="get_state_display"),
    DateColumn("sent_at", label="Sent", sort_key="sent_at"),
]

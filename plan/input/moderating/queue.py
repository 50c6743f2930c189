"""The queue: what waits first, how many there are of each, and what of it leaves in a file."""

from typing import Any

from django.contrib.admin.utils import quote
from django.db.models import Count
from django.utils.functional import cached_property
from wagtail.admin.ui.tables import (
    BulkActionsCheckboxColumn,
    Column,
    DateColumn,
    StatusTagColumn,
    TitleColumn,
)
from wagtail.admin.views.generic import IndexView

from plan.input.choices import Standing
from plan.input.models import PublicInput
from plan.input.moderating.exported import ALL, PERSONAL, PUBLIC
from plan.input.moderating.filters import QueueFilterSet
from plan.input.moderating.panels import SEES_SENDERS

KIND = "input"
SEARCHED = ["reference", "text", "organisation", "themes__name"]


def waits(said: PublicInput) -> bool:
    return said.standing in (Standing.NEW, Standing.READ)


COLUMNS = [
    "beginning",
    Column("strategy", label="Strategy"),
    Column("organisation", label="Organization"),
    StatusTagColumn("state", label="State", accessor="standing.label", primary=waits),
    Column("themes", label="Themes", accessor=lambda said: ", ".join(said.theme_names) or "–"),
    Column("assigned_to", label="Assigned to", accessor=lambda said: said.assigned_to or "–"),
    DateColumn("received_at", label="Received", sort_key="received_at"),
]


class QueueView(IndexView):
    """Deviations from Wagtail: every word of a search must be found, in any field; who may not
    know senders exports none, and the log says what was exported but not the words searched."""

    template_name = "plan/input/queue.html"
    results_template_name = "plan/input/queue_results.html"
    filterset_class = QueueFilterSet
    export_filename = "public-input"
    export_headings = {name: name for name in ALL}
    unlogged = ("q",)

    @property
    def list_export(self) -> list[str]:
        return [*PUBLIC, *(PERSONAL if self.request.user.has_perm(SEES_SENDERS) else ())]

    @cached_property
    def columns(self) -> list[Column]:
        return [BulkActionsCheckboxColumn("bulk_actions", obj_type=KIND), *super().columns]

    def _get_title_column(self, name: str, column_class: Any = TitleColumn, **kwargs: Any) -> Any:
        def title_id(said: PublicInput) -> str:
            return f"{KIND}_{quote(said.pk)}_title"

        return super()._get_title_column(name, column_class, get_title_id=title_id, **kwargs)

    def get_page_title(self) -> str:
        personal = self.is_export and self.list_export[-1] in PERSONAL
        return "Public input, with names and addresses" if personal else "Public input"

    def to_row_dict(self, said: PublicInput) -> dict[str, Any]:
        return {name: ALL[name](said) for name in self.list_export}

    def get_base_queryset(self) -> Any:
        related = ("strategy", "assigned_to", "merged_into", "sender")
        said = PublicInput.objects.select_related(*related).prefetch_related("themes")
        return said.prefetch_related("redactions", "duplicates") if self.is_export else said

    def order_queryset(self, said: Any) -> Any:
        explicitly = self.is_explicitly_ordered
        return super().order_queryset(said) if explicitly else said.by_urgency()

    def search_queryset(self, said: Any) -> Any:
        return said.with_words(self.search_query, SEARCHED) if self.is_searching else said

    def filter_queryset(self, said: Any) -> Any:
        return super().filter_queryset(said).distinct()

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(*args, **kwargs) | {"counts": counts()}


def counts() -> list[tuple[Standing, int]]:
    """Of everything, whatever the list is narrowed to."""
    said: Any = PublicInput.objects.order_by()
    alone = said.standing_alone()
    found = dict(alone.values_list("state").annotate(Count("pk")))
    found[Standing.MERGED] = said.merged().count()
    return [(each, found.get(each.value, 0)) for each in Standing]

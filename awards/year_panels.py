"""The editing form of a year, in the order in which an editor thinks."""

from typing import Any

from django.utils import timezone
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    MultiFieldPanel,
)
from wagtail.models import Page

from awards.cycle.translating import TranslatedInlinePanel


class PhasePanel(HelpPanel):
    """Where the year stands, by the days that are in the draft."""

    class BoundPanel(HelpPanel.BoundPanel):
        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            return context | {"phase": self.instance.phase_at(timezone.now())}


CONTENT_PANELS = [
    *Page.content_panels,
    FieldPanel("year"),
    FieldPanel("introduction"),
    MultiFieldPanel(
        [
            PhasePanel(template="awards/admin/phase.html"),
            FieldRowPanel([FieldPanel("nominations_open_on"), FieldPanel("nominations_close_on")]),
            FieldRowPanel([FieldPanel("judging_until"), FieldPanel("confirmation_until")]),
            FieldPanel("announced_at"),
        ],
        heading="Cycle",
        icon="calendar-check",
    ),
    TranslatedInlinePanel("categories", heading="Categories", label="Category", icon="pick"),
    TranslatedInlinePanel(
        "criteria",
        heading="Criteria",
        label="Criterion",
        icon="order",
        help_text="Whoever nominates answers each; judges score each. The weights make 100.",
    ),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("wins_apart"), FieldPanel("erase_on")]),
            FieldPanel("nomination_consent"),
            FieldPanel("nomination_consent_version"),
        ],
        heading="Nominations",
        icon="form",
    ),
]

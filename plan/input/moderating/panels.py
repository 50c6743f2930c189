from typing import Any

from django.forms import CheckboxSelectMultiple
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
)

from plan.input.moderating.form import ModerationForm
from plan.input.moderating.spam_panel import SpamPanel
from plan.input.replying.reply import SEES_SENDERS


class SenderPanel(HelpPanel):
    """Who sent it, and what was written to them; for those who may know."""

    class BoundPanel(HelpPanel.BoundPanel):
        def is_shown(self) -> bool:
            return super().is_shown() and self.request.user.has_perm(SEES_SENDERS)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            return context | {
                "sender": getattr(self.instance, "sender", None),
                "replies": self.instance.replies.select_related("written_by"),
            }


class DuplicatesPanel(HelpPanel):
    """What it is merged with, and what with it; only where there is something."""

    class BoundPanel(HelpPanel.BoundPanel):
        def is_shown(self) -> bool:
            said = self.instance
            return super().is_shown() and bool(said.merged_into_id or said.duplicates.exists())

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            return context | {"said": self.instance, "others": self.instance.duplicates.all()}


class YesOrNo(FieldPanel):
    def format_value_for_display(self, value: bool) -> str:
        return "Yes" if value else "No"


def read_only(name: str, heading: str = "") -> FieldPanel:
    return FieldPanel(name, read_only=True, heading=heading)


EDIT_HANDLER = ObjectList(
    [
        MultiFieldPanel(
            [
                read_only("strategy"),
                read_only("text"),
                FieldRowPanel(
                    [
                        read_only("organisation", "Organization"),
                        YesOrNo("permission_to_publish", read_only=True),
                    ]
                ),
            ],
            heading="What was said",
        ),
        SenderPanel(template="plan/input/sender_panel.html", heading="Sender"),
        SpamPanel(template="plan/input/spam_panel.html", heading="Points against it"),
        DuplicatesPanel(template="plan/input/duplicates_panel.html", heading="Merged"),
        MultiFieldPanel(
            [
                FieldPanel("state"),
                FieldPanel("reason"),
                FieldPanel("assigned_to"),
                FieldPanel("themes", widget=CheckboxSelectMultiple),
            ],
            heading="Decision",
        ),
        InlinePanel(
            "redactions",
            heading="Left out of what is published",
            label="Passage",
            panels=[
                FieldPanel("passage"),
                FieldRowPanel([FieldPanel("occurrence"), FieldPanel("explanation")]),
            ],
            help_text="The exact words; readers see a mark in their place, and why.",
        ),
    ],
    base_form_class=ModerationForm,
)

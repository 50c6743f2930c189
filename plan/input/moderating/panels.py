from typing import Any

from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
)

from plan.input.moderating.form import ModerationForm

SEES_SENDERS = "plan.view_sender"


class SenderPanel(HelpPanel):
    """Who sent it, for those who may know."""

    class BoundPanel(HelpPanel.BoundPanel):
        def is_shown(self) -> bool:
            return super().is_shown() and self.request.user.has_perm(SEES_SENDERS)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            return context | {"sender": getattr(self.instance, "sender", None)}


def read_only(name: str) -> FieldPanel:
    return FieldPanel(name, read_only=True)


EDIT_HANDLER = ObjectList(
    [
        MultiFieldPanel(
            [
                read_only("strategy"),
                read_only("text"),
                FieldRowPanel([read_only("organisation"), read_only("permission_to_publish")]),
            ],
            heading="What was said",
        ),
        SenderPanel(template="plan/input/sender_panel.html", heading="Sender"),
        MultiFieldPanel(
            [
                FieldPanel("state"),
                FieldPanel("reason"),
                FieldRowPanel([FieldPanel("assigned_to"), FieldPanel("themes")]),
            ],
            heading="Decision",
        ),
        InlinePanel(
            "redactions",
            heading="Left out of what is published",
            label="Passage",
            help_text="The exact words; readers see why they are left out.",
        ),
    ],
    base_form_class=ModerationForm,
)

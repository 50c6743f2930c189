"""The form of a progress update, in the order in which an editor thinks."""

from wagtail.admin.panels import (
    CommentPanel,
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
)

CONTENT_PANELS = [
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("as_of"), FieldPanel("status")]),
            FieldPanel("reason"),
            FieldPanel("reported_by"),
        ],
        heading="How it stands",
        icon="tick-inverse",
    ),
    FieldPanel("narrative"),
    InlinePanel(
        "action_statuses",
        heading="Actions",
        label="Action",
        icon="tasks",
        help_text="How each stands; take out those that you say nothing about.",
    ),
    InlinePanel(
        "readings",
        heading="Measured values",
        label="Value",
        icon="order-up",
        help_text="Of the strategy's indicators. Leave empty what was not measured.",
    ),
    InlinePanel("figures", heading="Other figures", label="Figure", icon="order"),
    InlinePanel("evidence", heading="Evidence", label="Finding", icon="search"),
    MultiFieldPanel(
        [FieldPanel("corrects"), FieldPanel("correction_note")],
        heading="Correction",
        icon="undo",
        help_text="Only if an earlier update was wrong: this one then takes its place.",
    ),
    CommentPanel(),
]

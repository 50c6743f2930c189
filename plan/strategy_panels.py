"""The strategy's editing form, in the order in which an editor thinks."""

from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
)

CONTENT_PANELS = [
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("number"), FieldPanel("short_name")]),
            FieldPanel("statement"),
        ],
        heading="Strategy",
        icon="doc-full",
    ),
    InlinePanel(
        "workgroup_roles",
        heading="Workgroups",
        label="Workgroup",
        icon="group",
        help_text="At least one Lead: its reviewers approve this page.",
    ),
    InlinePanel("actions", heading="Actions", label="Action", icon="tasks"),
    InlinePanel(
        "indicators",
        heading="Indicators",
        label="Indicator",
        icon="order-up",
        help_text="What the strategy is measured by. Values are reported with progress updates.",
    ),
    InlinePanel("evidence", heading="Evidence", label="Finding", icon="order"),
    FieldPanel("body", heading="Further text"),
    InlinePanel("further_reading", heading="Further reading", label="Reading", icon="link"),
    MultiFieldPanel(
        [
            FieldPanel("input_open"),
            FieldRowPanel([FieldPanel("input_opens_on"), FieldPanel("input_closes_on")]),
            FieldPanel("input_as_plan"),
            FieldPanel("input_outcome"),
            FieldRowPanel([FieldPanel("input_changed_from"), FieldPanel("input_changed_to")]),
        ],
        heading="Public input",
        icon="comment",
    ),
    FieldPanel("tags"),
]

"""The ordered parts of a strategy: workgroups, actions, evidence, further reading."""

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable

from plan.choices import ActionStatus, Role
from plan.models.finding import Finding
from plan.numbering import validate_number

INLINE_FEATURES = ["bold", "italic", "link", "document-link"]
PROSE_FEATURES = [*INLINE_FEATURES, "ol", "ul"]


class StrategyWorkgroup(Orderable):
    strategy = ParentalKey(
        "plan.StrategyPage", on_delete=models.CASCADE, related_name="workgroup_roles"
    )
    workgroup = models.ForeignKey(
        "plan.Workgroup", on_delete=models.PROTECT, related_name="strategy_roles"
    )
    role = models.CharField(max_length=10, choices=Role.choices, default=Role.SUPPORT)

    panels = [FieldRowPanel([FieldPanel("workgroup"), FieldPanel("role")])]

    class Meta(Orderable.Meta):
        verbose_name = "workgroup"
        constraints = [
            models.UniqueConstraint(
                fields=["strategy", "workgroup"],
                name="one_role_per_workgroup",
                violation_error_message="A workgroup has one role in a strategy.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.workgroup} ({self.get_role_display()})"


class Action(Orderable):
    """A numbered commitment inside a strategy: a statement and its steps."""

    strategy = ParentalKey("plan.StrategyPage", on_delete=models.CASCADE, related_name="actions")
    number = models.CharField(max_length=20, validators=[validate_number], help_text="4.1.1")
    statement = models.TextField()
    steps = RichTextField(blank=True, features=PROSE_FEATURES)
    status = models.CharField(
        max_length=20,
        choices=ActionStatus.choices,
        default=ActionStatus.NOT_STARTED,
        help_text="At the start. A published progress update takes its place.",
    )
    target_date = models.DateField(null=True, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("number"), FieldPanel("status"), FieldPanel("target_date")]),
        FieldPanel("statement"),
        FieldPanel("steps"),
    ]

    def __str__(self) -> str:
        return f"{self.number} {self.statement}"


class Evidence(Finding):
    """A finding that supports a strategy."""

    strategy = ParentalKey("plan.StrategyPage", on_delete=models.CASCADE, related_name="evidence")


class FurtherReading(Orderable):
    """A title, with the address, file or page where it is found, if that is known."""

    strategy = ParentalKey(
        "plan.StrategyPage", on_delete=models.CASCADE, related_name="further_reading"
    )
    title = models.CharField(max_length=300)
    url = models.URLField(blank=True, max_length=500, verbose_name="address")
    file = models.ForeignKey(
        "content.File", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    page = models.ForeignKey(
        "wagtailcore.Page", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    panels = [
        FieldPanel("title"),
        FieldPanel("url"),
        FieldPanel("file"),
        PageChooserPanel("page"),
    ]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        super().clean()
        if sum(1 for target in (self.url, self.file_id, self.page_id) if target) > 1:
            raise ValidationError("Give an address, a file or a page, and only one of them.")

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.search import index

from cms.content.models import PublicPage
from plan.choices import PlanStatus
from plan.models.strategy_parts import PROSE_FEATURES

LEVELS = ("level_1_name", "level_2_name", "level_3_name")


class PlanPage(PublicPage):
    """One edition of a regional workforce plan."""

    period_start = models.PositiveSmallIntegerField(null=True, blank=True, help_text="First year.")
    period_end = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Last year.")
    status = models.CharField(max_length=20, choices=PlanStatus.choices, default=PlanStatus.DRAFT)
    level_1_name = models.CharField(max_length=40, default="Goal", help_text="4")
    level_2_name = models.CharField(max_length=40, default="Strategy", help_text="4.1")
    level_3_name = models.CharField(max_length=40, default="Objective", help_text="4.1.1")
    input_open = models.BooleanField(
        "public input open",
        default=False,
        help_text="For every strategy that does not say otherwise.",
    )
    input_opens_on = models.DateField("opens on", null=True, blank=True)
    input_closes_on = models.DateField(
        "closes on", null=True, blank=True, help_text="The last day on which comments are taken."
    )
    input_consent = models.TextField(
        "consent text",
        default="Your name and address help us to answer you. Only moderators see them, they are "
        "never published, and they are erased when the plan no longer needs them.",
        help_text="What is done with the name and address of whoever comments.",
    )
    input_consent_version = models.CharField(
        "version of the consent text", max_length=20, default="1", help_text="Change it with it."
    )
    input_erase_on = models.DateField(
        "personal data is erased on",
        null=True,
        blank=True,
        help_text="From that day no name or address of a sender is kept.",
    )
    introduction = RichTextField(blank=True, features=PROSE_FEATURES)

    show_in_menus_default = True
    parent_page_types = ["home.HomePage"]
    subpage_types = ["plan.StrategyPage"]
    template = "plan/plan_page.html"
    page_description = "One edition of the plan; its strategies stand below it."

    search_fields = [
        *PublicPage.search_fields,
        index.SearchField("introduction"),
    ]
    content_panels = [
        *Page.content_panels,
        FieldRowPanel(
            [FieldPanel("status"), FieldPanel("period_start"), FieldPanel("period_end")],
            heading="Edition",
        ),
        FieldPanel("introduction"),
        MultiFieldPanel(
            [
                FieldPanel("input_open"),
                FieldRowPanel([FieldPanel("input_opens_on"), FieldPanel("input_closes_on")]),
                FieldPanel("input_consent"),
                FieldRowPanel([FieldPanel("input_consent_version"), FieldPanel("input_erase_on")]),
            ],
            heading="Public input",
            icon="comment",
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel(level) for level in LEVELS])],
            heading="What the levels of the plan are called",
        ),
    ]

    several = _("plans")

    class Meta:
        verbose_name = _("plan")

    def clean(self) -> None:
        super().clean()
        check_input_dates(self)
        if self.period_start and self.period_end and self.period_end < self.period_start:
            raise ValidationError(
                {"period_end": "The plan cannot end before it starts: choose a later year."}
            )

    def level_name(self, level: int) -> str:
        """What a strategy `level` steps below the plan (1, 2 or 3) is called."""
        return str(getattr(self, LEVELS[level - 1]))


def check_input_dates(page: Any) -> None:
    """Of a plan or a strategy: both have the same two days. Raises ValidationError."""
    opens, closes = page.input_opens_on, page.input_closes_on
    if opens and closes and closes < opens:
        raise ValidationError(
            {"input_closes_on": "Input cannot close before it opens: choose a later day."}
        )

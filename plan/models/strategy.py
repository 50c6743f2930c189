from typing import Any

from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.search import index

from cms.content.blocks import BodyBlock
from cms.content.models import PublicPage
from plan import numbering
from plan.choices import Role
from plan.input.answering import check_versions
from plan.models import live_number, moving
from plan.models.plan import PlanPage, check_input_dates
from plan.models.strategy_parts import PROSE_FEATURES
from plan.querysets import StrategyManager
from plan.strategy_form import StrategyForm
from plan.strategy_panels import CONTENT_PANELS


class StrategyPage(PublicPage):
    """A numbered node of a plan; strategies nest.

    Deviations from Wagtail: the title is the number and the short name; a live strategy claims its
    number in its plan (see `live_number`), so saving one can raise ValidationError.
    """

    answers_by = ("owner_group", "workgroup_roles__workgroup__reviewers")
    title: str
    slug: str
    number = models.CharField(
        max_length=20,
        validators=[numbering.validate_number],
        help_text="As it is cited: 4.1. Proposed is the next free one.",
    )
    short_name = models.CharField(max_length=100, help_text="One or two words: Awareness.")
    statement = models.TextField(help_text="What is to be done, in one sentence.")
    body = StreamField(BodyBlock(required=False), blank=True)
    input_open = models.BooleanField(
        "public input open",
        default=False,
        help_text="Show the public how to comment on this strategy.",
    )
    input_opens_on = models.DateField("opens on", null=True, blank=True)
    input_closes_on = models.DateField(
        "closes on", null=True, blank=True, help_text="The last day on which comments are taken."
    )
    input_as_plan = models.BooleanField(
        "else as the plan says",
        default=True,
        help_text="Where input is not opened here: follow the plan's dates.",
    )
    input_outcome = RichTextField(
        "outcome",
        blank=True,
        features=PROSE_FEATURES,
        help_text="What we heard, what we changed, and why not. Shown once input is closed.",
    )
    input_changed_from = models.PositiveSmallIntegerField(
        "what people commented on",
        null=True,
        blank=True,
        help_text="The version of this page that the public had before it.",
    )
    input_changed_to = models.PositiveSmallIntegerField(
        "what answers them",
        null=True,
        blank=True,
        help_text="The version in which it was changed; readers see what is different.",
    )
    tags = ClusterTaggableManager(through="plan.StrategyTag", blank=True)

    objects = StrategyManager()

    exclude_fields_in_copy = [
        *PublicPage.exclude_fields_in_copy,
        "input_changed_from",
        "input_changed_to",
    ]

    parent_page_types = ["plan.PlanPage", "plan.StrategyPage"]
    subpage_types = ["plan.StrategyPage", "plan.ProgressPage"]
    template = "plan/strategy_page.html"
    page_description = "A numbered strategy, with its workgroups, actions and evidence."
    base_form_class = StrategyForm
    search_fields = [
        *PublicPage.search_fields,
        index.SearchField("number"),
        index.SearchField("statement"),
        index.SearchField("body"),
    ]
    content_panels = CONTENT_PANELS

    several = _("strategies")

    class Meta:
        verbose_name = _("strategy")
        verbose_name_plural = "strategies"

    @classmethod
    def can_create_at(cls, parent: Page) -> bool:
        return super().can_create_at(parent) and moving.level_below(parent) <= moving.DEEPEST_LEVEL

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        self._derive_title()
        super().full_clean(*args, **kwargs)

    def minimal_clean(self) -> None:
        self._derive_title()
        super().minimal_clean()

    def clean(self) -> None:
        super().clean()
        check_input_dates(self)
        check_versions(self)
        if self.number and self.path:
            self.check_number_below(self.get_parent())

    def save(self, *args: Any, **kwargs: Any) -> None:
        super().save(*args, **kwargs)
        if kwargs.get("update_fields") is None:
            self._claim_or_release_number()

    def can_move_to(self, parent: Page) -> bool:
        return super().can_move_to(parent) and moving.fits_below(self, parent)

    def proposed_title(self) -> str:
        return f"{self.number} {self.short_name}".strip()

    def plan(self) -> PlanPage:
        return PlanPage.objects.ancestor_of(self).get()

    def responsible_group(self) -> Group | None:
        """The reviewers of the first Lead workgroup."""
        for held in self.workgroup_roles.all():
            if held.role == Role.LEAD:
                return held.workgroup.reviewers
        return super().responsible_group()

    def supporting_groups(self) -> list[Group]:
        """The reviewers of the Support workgroups."""
        held = [each for each in self.workgroup_roles.all() if each.role == Role.SUPPORT]
        return [each.workgroup.reviewers for each in held if each.workgroup.reviewers]

    def check_number_below(self, parent: Page) -> None:
        """Raise ValidationError unless the number fits below `parent`."""
        specific = parent.specific
        parent_number = specific.number if isinstance(specific, StrategyPage) else ""
        try:
            numbering.validate_below(self.number, parent_number)
        except ValidationError as error:
            raise ValidationError({"number": error}) from error

    def _derive_title(self) -> None:
        self.title = self.proposed_title() or self.title
        parent_is_known = bool(self.path or getattr(self, "_cached_parent_obj", None))
        if parent_is_known and self.title and not self.slug:
            self.slug = self._get_autogenerated_slug(slugify(self.title.replace(".", "-")))

    def _claim_or_release_number(self) -> None:
        if self.live:
            live_number.claim(self.pk, self.plan().pk, self.number)
        else:
            live_number.release(self.pk)

from typing import Any

from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.signals import pre_delete
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField
from wagtail.locks import BaseLock
from wagtail.models import Page, PageManager, Revision
from wagtail.search import index

from cms.content.models import PublicPage
from plan.choices import ActionStatus
from plan.models import progress_parts
from plan.models.sealing import (
    SealedPageQuerySet,
    Unalterable,
    is_sealed,
    refuse_change,
    refuse_deletion,
)
from plan.models.strategy_parts import PROSE_FEATURES
from plan.updates.form import ProgressForm
from plan.updates.lock import SealedLock
from plan.updates.panels import CONTENT_PANELS
from plan.updates.permissions import ProgressPermissionTester


class ProgressPage(PublicPage):
    """A dated, append-only statement of how a strategy and its actions stand.

    Deviations from Wagtail: title, slug and summary are derived; once it has been published it can
    be neither changed, moved nor deleted, by nobody (see `sealing`), only withdrawn by a publisher.
    """

    title: str
    slug: str
    strategy = models.ForeignKey(
        "plan.StrategyPage",
        on_delete=models.RESTRICT,
        editable=False,
        related_name="progress_updates",
    )
    as_of = models.DateField(
        "as of", default=timezone.localdate, help_text="The day on which things stood so."
    )
    status = models.CharField(
        max_length=20, choices=ActionStatus.choices, help_text="Of the strategy as a whole."
    )
    reason = models.TextField(
        blank=True, max_length=1000, help_text="Why; needed where it is discontinued."
    )
    reported_by = models.ForeignKey(
        "plan.Workgroup",
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Who says so.",
    )
    narrative = RichTextField(
        features=PROSE_FEATURES, help_text="What was done, what came of it, what is next."
    )
    corrects = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="corrections"
    )
    correction_note = models.TextField(
        "what was wrong", blank=True, max_length=1000, help_text="For the public."
    )

    objects = PageManager.from_queryset(SealedPageQuerySet)()

    parent_page_types = ["plan.StrategyPage"]
    subpage_types: list[str] = []
    template = "plan/progress_page.html"
    page_description = "How the strategy and its actions stand on a day; never changed afterwards."
    base_form_class = ProgressForm
    search_fields = [*PublicPage.search_fields, index.SearchField("narrative")]
    content_panels = CONTENT_PANELS
    promote_panels: list[Any] = []
    settings_panels: list[Any] = []

    several = _("progress updates")

    class Meta:
        verbose_name = _("progress update")

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        self._derive()
        super().full_clean(*args, **kwargs)

    def minimal_clean(self) -> None:
        self._derive()
        super().minimal_clean()

    def clean(self) -> None:
        super().clean()
        if self.expire_at:
            raise ValidationError({"expire_at": "A progress update does not expire."})

    def save(self, *args: Any, **kwargs: Any) -> None:
        refuse_change(self, kwargs.get("update_fields"))
        super().save(*args, **kwargs)

    def save_revision(self, *args: Any, **kwargs: Any) -> Revision:
        self._refuse_if_sealed()
        return super().save_revision(*args, **kwargs)

    def publish(self, revision: Revision, *args: Any, **kwargs: Any) -> None:
        self._refuse_if_sealed()
        super().publish(revision, *args, **kwargs)

    def supporting_groups(self) -> list[Group]:
        return self.strategy.supporting_groups()

    def get_lock(self) -> BaseLock | None:
        return SealedLock(self) if self.first_published_at else super().get_lock()

    def permissions_for_user(self, user: Any) -> ProgressPermissionTester:
        return ProgressPermissionTester(user, self)

    def can_move_to(self, parent: Page) -> bool:
        return False

    def _refuse_if_sealed(self) -> None:
        if is_sealed(self.pk):
            raise Unalterable

    def _derive(self) -> None:
        if self.first_published_at:
            return
        if parent := self._parent_page():
            self.strategy_id = parent.pk
        if self.strategy_id and self.as_of:
            day = f"{self.as_of:%B} {self.as_of.day}, {self.as_of.year}"
            self.title = f"{self.strategy.proposed_title()}: progress as of {day}"
            self.summary = Truncator(strip_tags(self.narrative.replace("</", " </"))).chars(300)
            if parent:
                self.slug = self._get_autogenerated_slug(f"progress-{self.as_of:%Y-%m-%d}")

    def _parent_page(self) -> Page | None:
        is_known = bool(self.path or getattr(self, "_cached_parent_obj", None))
        return self.get_parent() if is_known else None


SEALED = (
    ProgressPage,
    progress_parts.ActionProgress,
    progress_parts.IndicatorReading,
    progress_parts.ProgressFigure,
    progress_parts.ProgressEvidence,
)
for model in SEALED:
    pre_delete.connect(refuse_deletion, sender=model, dispatch_uid=f"plan.sealed.{model.__name__}")

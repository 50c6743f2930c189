from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.db import models
from wagtail.models import Revision, Task, WorkflowState

from cms.editorial.choices import Verb
from cms.editorial.models.task_state import GatedTaskState
from cms.editorial.querysets import DecisionQuerySet


class Decision(models.Model):
    """One decision about one text: the facts that publishing is verified against.

    Rows are only ever added, and outlive the revision, person, group and workflow they name.
    """

    base_content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.CharField(max_length=255)
    revision = models.ForeignKey(
        Revision, on_delete=models.DO_NOTHING, db_constraint=False, related_name="decisions"
    )
    digest = models.CharField(max_length=64, help_text="SHA-256 of the revision's content.")
    verb = models.CharField(max_length=20, choices=Verb.choices)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="decisions"
    )
    person_name = models.CharField(max_length=150, blank=True)
    group = models.ForeignKey(
        Group,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="The group in whose name the person decided.",
    )
    also_for = models.ManyToManyField(
        Group,
        related_name="+",
        help_text="Further groups that were asked and that the person belongs to.",
    )
    state = models.ForeignKey(
        GatedTaskState,
        null=True,
        on_delete=models.SET_NULL,
        related_name="decisions",
        verbose_name="stage of this review",
    )
    workflow_state = models.ForeignKey(
        WorkflowState, null=True, on_delete=models.SET_NULL, related_name="decisions"
    )
    task = models.ForeignKey(
        Task, null=True, on_delete=models.SET_NULL, related_name="decisions", verbose_name="stage"
    )
    answer = models.ForeignKey(
        "editorial.ReviewAnswer",
        null=True,
        on_delete=models.SET_NULL,
        related_name="decisions",
        help_text="What somebody without an account said, where that ended the stage.",
    )
    comment = models.TextField(blank=True)
    goes_live_at = models.DateTimeField(null=True)
    at = models.DateTimeField(auto_now_add=True)

    objects = models.Manager.from_queryset(DecisionQuerySet)()

    class Meta:
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["base_content_type", "object_id"], name="decision_object"),
            models.Index(fields=["revision"], name="decision_revision"),
        ]

    def __str__(self) -> str:
        return f"{self.get_verb_display()}, {self.person_name or 'the system'}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("A decision is never changed: record a new one.")
        super().save(*args, **kwargs)

    @property
    def is_from_outside(self) -> bool:
        """Of somebody without an account, who speaks for none of the groups that are asked."""
        return bool(self.answer_id) and self.person_id is None and self.group_id is None

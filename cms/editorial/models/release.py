from django.conf import settings
from django.db import models

from cms.editorial.releases.choices import State
from cms.editorial.releases.querysets import ReleaseQuerySet


class Release(models.Model):
    """A named set of pinned revisions that goes live together, or not at all."""

    name = models.CharField(max_length=100)
    note = models.TextField(blank=True, help_text="For colleagues: what it is for.")
    state = models.CharField(max_length=20, choices=State.choices, default=State.DRAFT)
    scheduled_for = models.DateTimeField(null=True)
    scheduled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    trouble = models.TextField(blank=True, help_text="Why it is not public or not scheduled.")
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    published_at = models.DateTimeField(null=True)
    rolls_back = models.ForeignKey(
        "self",
        null=True,
        on_delete=models.SET_NULL,
        related_name="rollbacks",
        help_text="The release that this one undoes.",
    )

    wagtail_reference_index_ignore = True

    objects = models.Manager.from_queryset(ReleaseQuerySet)()

    class Meta:
        ordering = ["-pk"]
        indexes = [models.Index(fields=["state", "scheduled_for"], name="release_due")]

    def __str__(self) -> str:
        return self.name

    @property
    def is_open(self) -> bool:
        return State(self.state).is_open

    @property
    def is_rollback(self) -> bool:
        return self.rolls_back_id is not None

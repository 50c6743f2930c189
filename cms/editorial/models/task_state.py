from datetime import datetime
from typing import Any, Self

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.db import models, transaction
from wagtail.models import TaskState

from cms.editorial.querysets import TaskStateQuerySet


class GatedTaskState(TaskState):
    """One stage of one review, with the facts of the moment when it began.

    Deviations from Wagtail: `approve` and `reject` refuse whoever is not asked or wrote the text,
    and record a `Decision`; Wagtail's own decide for whoever calls them.
    """

    groups = models.ManyToManyField(
        Group, related_name="+", help_text="Who was asked when the stage began."
    )
    supporters = models.ManyToManyField(
        Group,
        related_name="+",
        help_text="Whose consent was asked for beside it: one member of each must approve.",
    )
    approvals = models.PositiveSmallIntegerField(
        default=1, help_text="How many different people of the groups must approve."
    )
    barred = models.ManyToManyField(
        settings.AUTH_USER_MODEL, related_name="+", help_text="Who submitted or wrote the text."
    )
    digest = models.CharField(max_length=64, help_text="Of the text that was submitted.")

    goes_live_at: datetime | None = None
    """Not stored: when the approver of the last stage wants it live; kept by the `Decision`."""

    exclude_fields_in_copy = ["taskstate_ptr"]

    objects: Any = models.Manager.from_queryset(TaskStateQuerySet)()

    @transaction.atomic
    def approve(self, user: User | None = None, update: bool = True, comment: str = "") -> Self:
        from cms.editorial.verdict import approve

        return approve(self, user, comment, lambda: self._stock("approve", user, update, comment))

    @transaction.atomic
    def reject(self, user: User | None = None, update: bool = True, comment: str = "") -> Self:
        from cms.editorial.verdict import reject

        return reject(self, user, comment, lambda: self._stock("reject", user, update, comment))

    def groups_asked(self) -> list[Group]:
        """The groups whose members may decide, supporters included."""
        return list(self.groups.all() | self.supporters.all())

    def _stock(self, verdict: str, *arguments: Any) -> Self:
        user, update, comment = arguments
        return getattr(super(), verdict)(user=user, update=update, comment=comment)

from datetime import datetime
from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.db import models, transaction
from django.db.models import prefetch_related_objects
from wagtail.models import TaskState

from cms.editorial.choices import Verb
from cms.editorial.querysets import WITH_DECISIONS, TaskStateQuerySet

if TYPE_CHECKING:
    from cms.editorial.models.review_answer import ReviewAnswer


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

    @transaction.atomic
    def confirm(self, answer: "ReviewAnswer") -> Self:
        """Ends by the word of somebody without an account, where the stage waits for that."""
        from cms.editorial.verdict import confirm

        return confirm(self, answer, lambda: self._stock("approve", None, True, answer.text))

    def groups_asked(self) -> list[Group]:
        """The groups whose members may decide, supporters included."""
        return list(dict.fromkeys([*self.groups.all(), *self.supporters.all()]))

    def approved_by(self, user: User) -> bool:
        decisions = self.decisions.all()
        return any(each.verb == Verb.APPROVED and each.person_id == user.pk for each in decisions)

    def read_decisions(self) -> None:
        """Load at once what `groups_asked` and `wanting` tell, as of now."""
        self._prefetched_objects_cache: dict[str, Any] = {}
        prefetch_related_objects([self], *WITH_DECISIONS)

    def log_state_change_action(self, user: User | None, action: str) -> None:
        """Wagtail's, but for one thing: it builds the whole draft for the sake of its title.

        That costs some twenty queries, and the row of the page has the title of its draft.
        """
        page = self.workflow_state.content_object.specific_deferred
        self.revision.as_object = lambda: page
        try:
            super().log_state_change_action(user, action)
        finally:
            del self.revision.as_object

    def _stock(self, verdict: str, *arguments: Any) -> Self:
        user, update, comment = arguments
        return getattr(super(), verdict)(user=user, update=update, comment=comment)

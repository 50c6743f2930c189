from functools import cache
from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import Group, User
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.db.models import QuerySet
from django.utils.functional import lazy
from wagtail.log_actions import LogContext
from wagtail.models import AbstractGroupApprovalTask, Page, TaskState, WorkflowState

from cms.editorial.forms import ApprovalForm, ChangesForm
from cms.editorial.locks import ReviewLock
from cms.editorial.models.task_state import GatedTaskState

if TYPE_CHECKING:
    from cms.editorial.models.decision import Decision
    from cms.editorial.models.review_answer import ReviewAnswer
    from cms.editorial.reviewed_text import ReviewedText

Action = tuple[str, str, bool]


class GatedTask(AbstractGroupApprovalTask):
    """A stage whose reviewers are found per page.

    Deviations from Wagtail: who may decide is a fact of the task state (`GatedTaskState`), equal
    for superusers; a stage that is switched off passes
    nothing; a stage that would skip an earlier one starts that one instead; a submission
    that nobody could approve, or that has errors, does not start. A stage can ask for several
    approvals, and for the consent of the groups that support the page.
    """

    approvals = models.PositiveSmallIntegerField(
        "number of approvals",
        default=1,
        validators=[MinValueValidator(1), MaxValueValidator(9)],
        help_text="How many different people must approve. None of them has written the text.",
    )
    asks_supporters = models.BooleanField(
        "consent of the Support workgroups",
        default=False,
        help_text="Beside that, somebody of each workgroup that supports the strategy approves.",
    )

    admin_form_fields = [
        *AbstractGroupApprovalTask.admin_form_fields,
        "approvals",
        "asks_supporters",
    ]
    task_state_class = GatedTaskState
    lock_class = ReviewLock

    class Meta:
        abstract = True

    def groups_for(self, page: Page) -> list[Group]:
        """The groups asked to review `page`, as it stands in the revision under review."""
        return list(self.groups.all())

    def supporters_for(self, page: Page) -> list[Group]:
        """The groups beside those, of each of which one person must approve."""
        if not self.asks_supporters:
            return []
        asked = self.groups_for(page)
        return [group for group in page.supporting_groups() if group not in asked]

    @classmethod
    def is_grounded(cls, approval: "Decision", text: "ReviewedText") -> bool:
        """Whether an approval in a stage of this kind stands, beside who gave it."""
        return approval.answer_id is None

    @classmethod
    def ground(
        cls, state: GatedTaskState, text: "ReviewedText", user: User | None, comment: str
    ) -> "ReviewAnswer | None":
        """What an approval stands on beside its person; refuses one that would on nothing."""
        return None

    @transaction.atomic
    def start(self, workflow_state: WorkflowState, user: User | None = None) -> TaskState:
        from cms.editorial.stage import begin

        return begin(self, workflow_state, user, super().start)

    @transaction.atomic
    def deactivate(self, user: User | None = None) -> None:
        """Reviews that wait in this stage end (`switched_off`): leaving it out must not pass it."""
        with LogContext(user=user):
            super().deactivate(user=user)

    def on_action(self, task_state: TaskState, user: User, action_name: str, **kwargs: Any) -> None:
        super().on_action(task_state.specific, user, action_name, **kwargs)

    def get_actions(self, obj: Page, user: User) -> list[Action]:
        if not self._asks(obj, user):
            return []
        label = cache(lambda: self.approve_label(obj, user))  # most callers want the names only
        return [
            ("reject", "Ask for changes", True),
            ("approve", lazy(label, str)(), False),
            ("approve", lazy(lambda: f"{label()} with a comment", str)(), True),
        ]

    def approve_label(self, obj: Page, user: User) -> str:
        """What the last word does: it publishes, or keeps the text for the page's release."""
        from cms.editorial.consent import is_last_word
        from cms.editorial.releases.embargo import membership

        if not is_last_word(obj, user):
            return "Approve"
        return "Approve for its release" if membership(obj) else "Approve and publish"

    def get_form_for_action(self, action: str) -> type[ApprovalForm]:
        return ChangesForm if action == "reject" else ApprovalForm

    def user_can_access_editor(self, obj: Page, user: User) -> bool:
        return self._asks(obj, user)

    def locked_for_user(self, obj: Page, user: User) -> bool:
        return not self._asks(obj, user)

    def user_can_lock(self, obj: Page, user: User) -> bool:
        return False

    def get_task_states_user_can_moderate(self, user: User, **kwargs: Any) -> QuerySet[TaskState]:
        mine = GatedTaskState.objects.decidable_by(user)
        return TaskState.objects.filter(task=self, pk__in=mine.values("pk"))

    def _asks(self, obj: Page, user: User) -> bool:
        open_states = GatedTaskState.objects.decidable_by(user).filter(task=self)
        return open_states.filter(
            workflow_state__base_content_type=obj.get_base_content_type(),
            workflow_state__object_id=str(obj.pk),
        ).exists()


class WorkgroupReview(GatedTask):
    """The first stage: asks the group that answers for the page, else the task's own groups."""

    class Meta:
        verbose_name = "review by the responsible group"
        verbose_name_plural = "reviews by the responsible group"

    @classmethod
    def get_description(cls) -> str:
        return (
            "The reviewers of the group that answers for the page approve: for a strategy its Lead "
            "workgroup. The groups chosen here are asked where no group answers."
        )

    def groups_for(self, page: Page) -> list[Group]:
        group = page.responsible_group()
        return [group] if group else super().groups_for(page)


class PublisherReview(GatedTask):
    """A stage that asks the same groups for every page."""

    class Meta:
        verbose_name = "review by chosen groups"
        verbose_name_plural = "reviews by chosen groups"

    @classmethod
    def get_description(cls) -> str:
        return "Members of the groups chosen here approve, if they wrote none of the text."

from typing import Any

from django.contrib.auth.models import User
from django.utils.functional import lazy
from wagtail.log_actions import log
from wagtail.models import Page

from cms.editorial.forms import ApprovalForm, ChangesForm, WaivingForm
from cms.editorial.links.confirmed import confirmation_of
from cms.editorial.models.decision import Decision
from cms.editorial.models.review_answer import ReviewAnswer
from cms.editorial.models.task_state import GatedTaskState
from cms.editorial.models.tasks import Action, GatedTask
from cms.editorial.refusals import ReasonMissing
from cms.editorial.reviewed_text import ReviewedText


class EmployerConfirmation(GatedTask):
    """Waits until the employer confirms the very text under review, by a review link.

    The groups asked can do without, and say why; or go on by a confirmation that came before the
    stage began.
    """

    class Meta:
        verbose_name = "confirmation by the employer"
        verbose_name_plural = "confirmations by the employer"

    @classmethod
    def get_description(cls) -> str:
        return (
            "Waits for the employer, who gets a review link, to confirm the text. Members of the "
            "groups chosen here can waive that, with a reason."
        )

    @classmethod
    def is_grounded(cls, approval: Decision, text: ReviewedText) -> bool:
        """By the confirmation, as long as it is the employer's last word; else by a reason."""
        if approval.answer_id:
            return confirmation_of(text.revision, text.digest) is not None
        return bool(approval.comment.strip())

    @classmethod
    def ground(
        cls, state: GatedTaskState, text: ReviewedText, user: User | None, comment: str
    ) -> ReviewAnswer | None:
        if confirmation := confirmation_of(text.revision, text.digest):
            return confirmation
        if not comment.strip():
            raise ReasonMissing("Say why it may do without the employer’s confirmation.")
        page, told = state.workflow_state.content_object, {"reason": comment}
        log(page, "editorial.waive_confirmation", user=user, revision=text.revision, data=told)
        return None

    def get_actions(self, obj: Page, user: User) -> list[Action]:
        if not self._asks(obj, user):
            return []
        label = lazy(lambda: self.approve_label(obj, user), str)()
        return [("reject", "Ask for changes", True), ("approve", label, True)]

    def approve_label(self, obj: Page, user: User) -> str:
        state: Any = obj.current_workflow_task_state
        if confirmation_of(state.revision, state.digest):
            return super().approve_label(obj, user)
        return "Waive the confirmation"

    def get_form_for_action(self, action: str) -> type[ApprovalForm]:
        return ChangesForm if action == "reject" else WaivingForm

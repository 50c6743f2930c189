import logging

from django.db import transaction

from cms.editorial.models.employer_confirmation import EmployerConfirmation
from cms.editorial.models.review_answer import ReviewAnswer
from cms.editorial.models.task_state import GatedTaskState
from cms.editorial.refusals import Refusal

logger = logging.getLogger(__name__)


def pass_stage(answer: ReviewAnswer) -> None:
    """The stage that waits for just this confirmation ends with it.

    Where it cannot, the answer is kept all the same: whoever was asked passes the stage by it.
    """
    state = _waiting(answer)
    if state is None:
        return
    try:
        with transaction.atomic():
            state.confirm(answer)
    except Refusal:
        logger.exception("A confirmation did not end its stage: answer %s", answer.pk)


def _waiting(answer: ReviewAnswer) -> GatedTaskState | None:
    state = answer.link.page.specific.current_workflow_task_state
    if not isinstance(state, GatedTaskState) or state.status != state.STATUS_IN_PROGRESS:
        return None
    waits = issubclass(state.task.specific_class, EmployerConfirmation)
    same = (state.revision_id, state.digest) == (answer.revision_id, answer.digest)
    return state if waits and same else None

"""How a stage of review begins: only with a text that could pass it."""

from collections.abc import Callable

from django.contrib.auth.models import User
from wagtail.models import Revision, TaskState, WorkflowState

from cms.editorial.approval import verify_stages
from cms.editorial.choices import Verb
from cms.editorial.decisions import record
from cms.editorial.lock import lock
from cms.editorial.mails.queue import queue_mail
from cms.editorial.models.decision import Decision
from cms.editorial.models.task_state import GatedTaskState
from cms.editorial.models.tasks import GatedTask
from cms.editorial.reviewed_text import ReviewedText
from cms.editorial.submission import require_submittable

Stock = Callable[[WorkflowState, User | None], TaskState]


def begin(
    task: GatedTask, workflow_state: WorkflowState, user: User | None, stock: Stock
) -> TaskState:
    """Start `task`, or the first stage that has not approved this text yet."""
    earlier = workflow_state.get_next_task()
    if earlier and earlier.pk != task.pk:
        return earlier.specific.start(workflow_state, user=user)
    lock(int(workflow_state.object_id))
    page = workflow_state.content_object.specific
    revision = page.get_latest_revision()
    if _is_entry(workflow_state, revision):
        require_submittable(page, workflow_state.workflow, user)
        record(Verb.SUBMITTED, revision, user, workflow_state=workflow_state, task=task)
    text = ReviewedText(workflow_state, revision.pk)
    verify_stages(text, before=task)
    return _note_facts(stock(workflow_state, user), task, text)


def _is_entry(workflow_state: WorkflowState, revision: Revision) -> bool:
    """True unless the stage follows on the approval of the stage before it."""
    last = Decision.objects.in_round(workflow_state).last()
    return last is None or last.verb != Verb.APPROVED or last.revision_id != revision.pk


def _note_facts(state: GatedTaskState, task: GatedTask, text: ReviewedText) -> GatedTaskState:
    page = text.revision.as_object()
    state.digest = text.digest
    state.approvals = task.approvals
    state.save(update_fields=["digest", "approvals"])
    state.groups.set(task.groups_for(page))
    state.supporters.set(task.supporters_for(page))
    state.barred.set(text.barred)
    queue_mail("submitted", state.pk)
    return state

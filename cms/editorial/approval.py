"""Does an approval stand behind this text? Answered from stored facts, each time anew."""

from wagtail.models import Page, Revision, Task, WorkflowState

from cms.editorial.authorship import barred
from cms.editorial.choices import Verb
from cms.editorial.consent import wanting
from cms.editorial.decisions import last_verdict
from cms.editorial.digest import digest
from cms.editorial.models.decision import Decision
from cms.editorial.models.task_state import GatedTaskState
from cms.editorial.models.tasks import GatedTask
from cms.editorial.refusals import NotApproved, NoWorkflow


def verify(page: Page, revision: Revision) -> WorkflowState:
    """The finished round of review that allows `revision` to go live now; else NotApproved."""
    finished = _last_finished_round(page)
    verify_stages(finished, revision)
    approved_by = last_verdict(finished)
    if Decision.objects.about(page).spending().filter(pk__gt=approved_by.pk).exists():
        raise NotApproved("Its approval was used or given up; submit it again.")
    return finished


def verify_stages(
    workflow_state: WorkflowState, revision: Revision, before: Task | None = None
) -> None:
    """Raise NotApproved unless every stage (up to `before`) approved this very text."""
    current, excluded = digest(revision), barred(workflow_state, revision)
    for stage in _stages(workflow_state, before):
        _verify_stage(stage, workflow_state, revision, current, excluded)


def _last_finished_round(page: Page) -> WorkflowState:
    workflow = page.get_workflow()
    if workflow is None:
        raise NoWorkflow("An administrator assigns workflows under Settings.")
    rounds = WorkflowState.objects.for_instance(page)
    finished = rounds.filter(status=WorkflowState.STATUS_APPROVED).order_by("pk").last()
    if finished is None:
        raise NotApproved("It has not been through a review.")
    if finished.workflow_id != workflow.pk:
        raise NotApproved("It was reviewed under another workflow than the one that governs it.")
    return finished


def _stages(workflow_state: WorkflowState, before: Task | None) -> list[Task]:
    stages = list(workflow_state.workflow.tasks.filter(active=True).specific())
    if not stages:
        raise NotApproved(f"The workflow “{workflow_state.workflow}” has no stage.")
    keys = [stage.pk for stage in stages]
    return stages[: keys.index(before.pk)] if before and before.pk in keys else stages


def _verify_stage(
    stage: Task, workflow_state: WorkflowState, revision: Revision, current: str, excluded: set[int]
) -> None:
    if not isinstance(stage, GatedTask):
        raise NotApproved(f"The stage “{stage}” is of a kind that records no decisions.")
    states = GatedTaskState.objects.filter(workflow_state=workflow_state, task=stage)
    state = states.filter(revision_id=revision.pk).order_by("pk").last()
    approvals = state.decisions.approvals().on_text_of(revision) if state else ()
    if not approvals or state.decisions.exclude(verb=Verb.APPROVED).exists():
        raise NotApproved(f"The stage “{stage}” has not approved this revision.")
    if any(approval.digest != current for approval in approvals):
        raise NotApproved(f"The text is not the one that “{stage}” approved.")
    if any(
        not approval.group_id or approval.person_id in excluded | {None} for approval in approvals
    ):
        raise NotApproved(f"Who approved in “{stage}” was not entitled to.")
    if lacking := wanting(state):
        raise NotApproved(f"The stage “{stage}” still lacks {lacking}.")

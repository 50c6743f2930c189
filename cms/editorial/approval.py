"""Does an approval stand behind this text? Answered from stored facts, each time anew."""

from wagtail.models import Page, Revision, Task, WorkflowState

from cms.editorial.choices import Verb
from cms.editorial.consent import wanting
from cms.editorial.decisions import last_verdict
from cms.editorial.models.decision import Decision
from cms.editorial.models.task_state import GatedTaskState
from cms.editorial.models.tasks import GatedTask
from cms.editorial.refusals import NotApproved, NoWorkflow
from cms.editorial.reviewed_text import ReviewedText


def verify(page: Page, revision: Revision) -> ReviewedText:
    """`revision` in the finished round that allows it to go live now; else NotApproved."""
    text = ReviewedText(_last_finished_round(page), revision.pk)
    verify_stages(text)
    approved_by = last_verdict(text.workflow_state)
    if Decision.objects.about(page).spending().filter(pk__gt=approved_by.pk).exists():
        raise NotApproved("Its approval was used or given up; submit it again.")
    return text


def verify_stages(text: ReviewedText, before: Task | None = None) -> None:
    """Raise NotApproved unless every stage (up to `before`) approved this very text."""
    governing = _stages(text.workflow_state)
    stages = _up_to(before, governing)
    states = _states(text, stages)
    for stage in stages:
        _verify_stage(stage, states.get(stage.pk), text)
    _require_none_left_out(states, governing)


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


def _stages(workflow_state: WorkflowState) -> list[Task]:
    governing = Task.objects.filter(workflow_tasks__workflow=workflow_state.workflow_id)
    stages = list(governing.filter(active=True).order_by("workflow_tasks__sort_order"))
    if not stages:
        raise NotApproved(f"The workflow “{workflow_state.workflow}” has no stage.")
    return stages


def _up_to(before: Task | None, stages: list[Task]) -> list[Task]:
    keys = [stage.pk for stage in stages]
    return stages[: keys.index(before.pk)] if before and before.pk in keys else stages


def _require_none_left_out(states: dict[int, GatedTaskState], governing: list[Task]) -> None:
    """A stage that was switched off, or taken from the workflow, while the text waited in it."""
    keys = {stage.pk for stage in governing}
    for task_id, state in states.items():
        if task_id not in keys and state.status != state.STATUS_APPROVED:
            raise NotApproved("A stage was left out in which it waited; submit it again.")


def _states(text: ReviewedText, stages: list[Task]) -> dict[int, GatedTaskState]:
    """The last state of each stage that this text has been in, with all that was decided."""
    if not stages:
        return {}
    states = GatedTaskState.objects.filter(
        workflow_state=text.workflow_state, revision_id=text.revision_id
    )
    return {state.task_id: state for state in states.with_decisions().order_by("pk")}


def _verify_stage(stage: Task, state: GatedTaskState | None, text: ReviewedText) -> None:
    kind = stage.specific_class or Task
    if not issubclass(kind, GatedTask):
        raise NotApproved(f"The stage “{stage}” is of a kind that records no decisions.")
    decisions = list(state.decisions.all()) if state else []
    approvals = [each for each in decisions if each.revision_id == text.revision_id]
    if not approvals or any(each.verb != Verb.APPROVED for each in decisions):
        raise NotApproved(f"The stage “{stage}” has not approved this revision.")
    if any(approval.digest != text.digest for approval in approvals):
        raise NotApproved(f"The text is not the one that “{stage}” approved.")
    if not all(_is_entitled(approval, text) for approval in approvals):
        raise NotApproved(f"Who approved in “{stage}” was not entitled to.")
    if not all(kind.is_grounded(approval, text) for approval in approvals):
        raise NotApproved(f"The approval in “{stage}” does not stand any more.")
    if state and (lacking := wanting(state)):
        raise NotApproved(f"The stage “{stage}” still lacks {lacking}.")


def _is_entitled(approval: Decision, text: ReviewedText) -> bool:
    """A person in the name of a group, who is no author; or the answer of somebody outside."""
    if approval.is_from_outside:
        return True
    return bool(approval.group_id) and approval.person_id not in text.barred | {None}

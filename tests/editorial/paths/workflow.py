"""Paths through the stages of a review, and around them."""

from collections.abc import Iterator
from typing import Any

from wagtail.models import Page, Task, TaskState, WorkflowState, WorkflowTask

from cms.editorial.verbs.approve import approve
from cms.editorial.verbs.stage import open_stage
from tests.editorial.attempt import Attempt


def approve_stage(a: Attempt) -> Any:
    return approve(open_stage(a.page), a.user)


def approve_all_stages(a: Attempt) -> Any:
    approve(open_stage(a.page), a.user)
    return approve(open_stage(a.page), a.user)


def approve_as_stock_task_state(a: Attempt) -> Any:
    """`TaskState` is the parent of our class: its `approve` asks nobody."""
    for stage in stages(a):
        TaskState.objects.get(pk=stage.pk).approve(user=a.user)


def on_action(a: Attempt) -> Any:
    state = open_stage(a.page)
    return state.task.specific.on_action(state, a.user, "approve")


def finish_workflow(a: Attempt) -> Any:
    return a.page.current_workflow_state.finish(user=a.user)


def approve_in_the_database(a: Attempt) -> Any:
    for stage in stages(a):
        approved = TaskState.objects.filter(pk=stage.pk)
        approved.update(status=TaskState.STATUS_APPROVED, finished_by=a.user)
        WorkflowState.objects.get(pk=stage.workflow_state_id).update(user=a.user)


def switch_stages_off(a: Attempt) -> Any:
    for task in a.page.get_workflow().tasks.specific():
        task.deactivate(user=a.user)


def switch_waiting_stage_off(a: Attempt) -> Any:
    """As Wagtail's screen does it: on the plain `Task`."""
    return Task.objects.get(pk=a.page.current_workflow_task_state.task_id).deactivate(user=a.user)


def leave_waiting_stage_out(a: Attempt) -> Any:
    waiting = a.page.current_workflow_task_state
    WorkflowTask.objects.filter(task=waiting.task_id).delete()
    return TaskState.objects.get(pk=waiting.pk).cancel(user=a.user)


def leave_stages_out(a: Attempt) -> Any:
    """The workflow is shortened while a page is in it, and asked to go on."""
    WorkflowTask.objects.filter(workflow=a.page.get_workflow()).delete()
    return a.page.current_workflow_state.update(user=a.user)


def skip_stages(a: Attempt) -> Any:
    for stage in stages(a):
        TaskState.objects.filter(pk=stage.pk).update(status=TaskState.STATUS_SKIPPED)
        WorkflowState.objects.get(pk=stage.workflow_state_id).update(user=a.user)


def cancel_stage(a: Attempt) -> Any:
    """Wagtail goes on to the next stage, or to the end, when one is cancelled."""
    return TaskState.objects.get(pk=a.page.current_workflow_task_state.pk).cancel(user=a.user)


def disable_workflow(a: Attempt) -> Any:
    return a.page.get_workflow().deactivate(user=a.user)


def delete_workflow(a: Attempt) -> Any:
    """No screen offers it. The reviews that were under way go with it."""
    a.page.get_workflow().delete()
    return a.revision.publish(user=a.user)


def delete_stages(a: Attempt) -> Any:
    for task in a.page.get_workflow().tasks:
        task.delete()
    return a.page.current_workflow_state.update(user=a.user)


def copy_approvals(a: Attempt) -> Any:
    """To another text: what Wagtail does where an edit needs no new approval."""
    review = a.page.current_workflow_state
    review.copy_approved_task_states_to_revision(a.revision)
    return review.finish(user=a.user)


def approve_after_leaving_the_group(a: Attempt) -> Any:
    a.user.groups.clear()
    return approve_all_stages(a)


def approve_deactivated(a: Attempt) -> Any:
    a.user.is_active = False
    a.user.save()
    return approve_all_stages(a)


def stages(a: Attempt) -> Iterator[TaskState]:
    while stage := Page.objects.get(pk=a.page.pk).specific.current_workflow_task_state:
        yield stage

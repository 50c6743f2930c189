"""Every path by which a page could go live; the numbers are those of Wagtail's own paths."""

from collections.abc import Callable, Iterator
from typing import Any

from django.core.management import call_command
from django.utils import timezone
from wagtail.actions.copy_page import CopyPageAction
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.actions.publish_revision import PublishRevisionAction
from wagtail.models import Page, Revision, TaskState, WorkflowState

from cms.editorial.schedule import run_due
from cms.editorial.verbs.approve import approve
from cms.editorial.verbs.stage import open_stage
from tests.editorial.attempt import Attempt

Path = Callable[[Attempt], Any]


def edit_view(a: Attempt) -> Any:
    return a.form("edit", a.page.pk, **{"action-publish": "1"})


def revert_view(a: Attempt) -> Any:
    address = ("revisions_revert", a.page.pk, a.revision.pk)
    return a.form(*address, **{"action-publish": "1"})


def create_view(a: Attempt) -> Any:
    address = ("add", "home", "contentpage", a.parent.pk)
    return a.form(*address, **{"action-publish": "1", "slug": "new"})


def bulk_publish(a: Attempt) -> Any:
    address = f"/admin/bulk/wagtailcore/page/publish/?id={a.page.pk}&next=/admin/"
    return a.browser.post(address, {"include_descendants": "on"})


def admin_copy(a: Attempt) -> Any:
    return a.admin("copy", a.page.pk, **_copy_form(a), publish_copies="on")


def admin_alias(a: Attempt) -> Any:
    return a.admin("copy", a.page.pk, **_copy_form(a), alias="on", publish_copies="on")


def approve_in_editor(a: Attempt) -> Any:
    data = {"action-workflow-action": "1", "workflow-action-name": "approve"}
    return a.form("edit", a.page.pk, **data)


def approve_in_queue(a: Attempt) -> Any:
    state = a.page.current_workflow_task_state
    return state and a.admin("workflow_action", a.page.pk, "approve", state.pk)


def v3_publish(a: Attempt) -> Any:
    return a.v3("post", f"{a.page.pk}/actions/publish/")


def v3_patch(a: Attempt) -> Any:
    meta = {"action": "publish", "type": "home.ContentPage"}
    return a.v3("patch", f"{a.page.pk}/", meta=meta, summary="Unreviewed.")


def v3_post(a: Attempt) -> Any:
    meta = {
        "action": "publish",
        "type": "home.ContentPage",
        "parent_id": a.parent.pk,
    }
    return a.v3("post", "", meta=meta, title="New", slug="new-page")


def v3_copy(a: Attempt) -> Any:
    return a.v3("post", f"{a.page.pk}/actions/copy/", keep_live=True)


def v3_alias(a: Attempt) -> Any:
    return a.v3("post", f"{a.page.pk}/actions/create_alias/")


def v3_revert(a: Attempt) -> Any:
    return a.v3("post", f"{a.page.pk}/actions/revert/", revision_id=a.revision.pk)


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


def revision_publish(a: Attempt) -> Any:
    return a.revision.publish(user=a.user)


def revision_publish_by_nobody(a: Attempt) -> Any:
    return a.revision.publish()


def page_publish_without_checks(a: Attempt) -> Any:
    return a.page.publish(a.revision, user=a.user, skip_permission_checks=True)


def publish_page_action(a: Attempt) -> Any:
    action = PublishPageRevisionAction(a.revision, user=a.user)
    return action.execute(skip_permission_checks=True)


def publish_action(a: Attempt) -> Any:
    action = PublishRevisionAction(a.revision, user=a.user)
    return action.execute(skip_permission_checks=True)


def save_as_live(a: Attempt) -> Any:
    page = a.page.get_latest_revision_as_object()
    page.live = True
    page.summary = "Unreviewed."
    return page.save()


def create_live(a: Attempt) -> Any:
    return a.parent.add_child(instance=type(a.page)(title="New", slug="new", live=True))


def copy_live(a: Attempt) -> Any:
    return a.page.copy(update_attrs={"slug": "copy"}, keep_live=True)


def copy_action_live(a: Attempt) -> Any:
    action = CopyPageAction(a.page, update_attrs={"slug": "copy"}, keep_live=True, user=a.user)
    return action.execute(skip_permission_checks=True)


def alias(a: Attempt) -> Any:
    return a.page.create_alias(update_slug="alias", user=a.user)


def schedule_by_hand(a: Attempt) -> Any:
    _schedule(a)
    return run_due()


def schedule_by_command(a: Attempt) -> Any:
    _schedule(a)
    return call_command("publish_scheduled", verbosity=0)


def save_scheduled_revision(a: Attempt) -> Any:
    page = a.page.get_latest_revision_as_object()
    page.save_revision(user=a.user, approved_go_live_at=timezone.now())
    return run_due()


def stages(a: Attempt) -> Iterator[TaskState]:
    while stage := Page.objects.get(pk=a.page.pk).specific.current_workflow_task_state:
        yield stage


def _schedule(a: Attempt) -> None:
    Revision.objects.filter(pk=a.revision.pk).update(approved_go_live_at=timezone.now())


def _copy_form(a: Attempt) -> dict[str, Any]:
    return {"new_title": "Copy", "new_slug": "copy", "new_parent_page": a.parent.pk}


PATHS: dict[str, Path] = {
    "1 edit view": edit_view,
    "1 revert view": revert_view,
    "2 create view": create_view,
    "3 bulk publish": bulk_publish,
    "4 v3 publish": v3_publish,
    "5 v3 PATCH": v3_patch,
    "6 v3 POST": v3_post,
    "7 v3 copy": v3_copy,
    "8 admin copy": admin_copy,
    "9 v3 alias": v3_alias,
    "10 admin alias": admin_alias,
    "11 approve twice": approve_all_stages,
    "11 stock TaskState.approve": approve_as_stock_task_state,
    "11 Revision.publish": revision_publish,
    "11 Revision.publish by nobody": revision_publish_by_nobody,
    "11 PublishPageRevisionAction": publish_page_action,
    "PublishRevisionAction": publish_action,
    "Page.publish": page_publish_without_checks,
    "Page.save": save_as_live,
    "Page.add_child": create_live,
    "Page.copy": copy_live,
    "CopyPageAction": copy_action_live,
    "Page.create_alias": alias,
    "v3 revert": v3_revert,
    "WorkflowState.finish": finish_workflow,
    "rows marked approved": approve_in_the_database,
    "schedule in the database": schedule_by_hand,
    "publish_scheduled": schedule_by_command,
    "save_revision, scheduled": save_scheduled_revision,
}
"""None of these is a way to publish, for anybody, at any time."""

DECISIONS: dict[str, Path] = {
    "approve": approve_stage,
    "on_action": on_action,
    "approve in the editor": approve_in_editor,
    "approve in the queue": approve_in_queue,
}
"""These decide, for those who were asked and wrote none of it."""

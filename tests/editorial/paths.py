"""Every path by which a page could go live; the numbers are those of Wagtail's own paths."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import time_machine
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.copy_for_translation import CopyPageForTranslationAction
from wagtail.actions.copy_page import CopyPageAction
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.actions.publish_revision import PublishRevisionAction
from wagtail.models import Locale, Page, Revision, TaskState, WorkflowState, WorkflowTask

from cms.editorial.freshness.confirm import confirm
from cms.editorial.schedule import run_due
from cms.editorial.verbs.approve import approve
from cms.editorial.verbs.break_glass import break_glass
from cms.editorial.verbs.restore import restore
from cms.editorial.verbs.review_afterwards import review_afterwards
from cms.editorial.verbs.stage import open_stage
from tests.editorial.attempt import Attempt
from tests.editorial.states import TOMORROW

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


def admin_api_publish(a: Attempt) -> Any:
    return a.browser.post(f"/admin/api/main/pages/{a.page.pk}/action/publish/")


def admin_api_copy(a: Attempt) -> Any:
    return a.browser.post(f"/admin/api/main/pages/{a.page.pk}/action/copy/", {"keep_live": "true"})


def admin_api_alias(a: Attempt) -> Any:
    return a.browser.post(
        f"/admin/api/main/pages/{a.page.pk}/action/create_alias/", {"update_slug": "alias"}
    )


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


def save_plain_page_as_live(a: Attempt) -> Any:
    """As `Page`, the row that all types share: it has none of our methods."""
    page = Page.objects.get(pk=a.page.pk)
    page.live, page.title = True, "Unreviewed"
    return page.save()


def publish_plain_page(a: Attempt) -> Any:
    page = Page.objects.get(pk=a.page.pk)
    return page.publish(a.revision, user=a.user, skip_permission_checks=True)


def load_fixture(a: Attempt) -> Any:
    """What `loaddata` does: rows as they are, `save` is not called."""
    page = Page.objects.get(pk=a.page.pk)
    page.live, page.title = True, "Unreviewed"
    return page.save_base(raw=True)


def copy_plain_page(a: Attempt) -> Any:
    return Page.objects.get(pk=a.page.pk).copy(update_attrs={"slug": "copy"}, keep_live=True)


def copy_section(a: Attempt) -> Any:
    copied = {"recursive": True, "keep_live": True, "copy_revisions": False}
    return a.parent.specific.copy(update_attrs={"slug": "section"}, **copied)


def copy_for_translation(a: Attempt) -> Any:
    locale, _ = Locale.objects.get_or_create(language_code="es")
    action = CopyPageForTranslationAction(a.page, locale, copy_parents=True, alias=True)
    return action.execute(skip_permission_checks=True)


def publish_again(a: Attempt) -> Any:
    """What was public once, and was taken down."""
    a.page.unpublish()
    return a.revision.publish(user=a.user)


def switch_stages_off(a: Attempt) -> Any:
    for task in a.page.get_workflow().tasks.specific():
        task.deactivate(user=a.user)


def switch_stage_off_in_admin(a: Attempt) -> Any:
    for task in a.page.get_workflow().tasks:
        a.browser.post(reverse("wagtailadmin_workflows:disable_task", args=[task.pk]))


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


def break_glass_by_verb(a: Attempt) -> Any:
    return break_glass(a.page, a.user, "It cannot wait.")


def break_glass_in_admin(a: Attempt) -> Any:
    url = reverse("overriding:break_glass", args=[a.page.pk])
    return a.browser.post(url, {"reason": "It cannot wait."})


def break_glass_without_reason(a: Attempt) -> Any:
    url = reverse("overriding:break_glass", args=[a.page.pk])
    return a.browser.post(url, {"reason": " "})


def review_afterwards_by_verb(a: Attempt) -> Any:
    return review_afterwards(a.page, a.user)


def restore_withdrawn(a: Attempt) -> Any:
    return restore(a.page, a.user, "It holds again.")


def confirm_still_correct(a: Attempt) -> Any:
    return confirm(a.page, a.user)


def run_schedule_when_due(a: Attempt) -> Any:
    with time_machine.travel(TOMORROW + timedelta(minutes=1), tick=False):
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
    "admin API publish": admin_api_publish,
    "admin API copy": admin_api_copy,
    "admin API alias": admin_api_alias,
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
    "save of the plain Page": save_plain_page_as_live,
    "publish of the plain Page": publish_plain_page,
    "copy of the plain Page": copy_plain_page,
    "loaddata": load_fixture,
    "copy of the section": copy_section,
    "copy for translation, as alias": copy_for_translation,
    "unpublish and publish again": publish_again,
    "stages switched off": switch_stages_off,
    "stages switched off in the admin": switch_stage_off_in_admin,
    "stages left out": leave_stages_out,
    "rows marked skipped": skip_stages,
    "TaskState.cancel": cancel_stage,
    "break glass without a reason": break_glass_without_reason,
    "restore": restore_withdrawn,
    "still correct": confirm_still_correct,
    "review afterwards": review_afterwards_by_verb,
}
"""None of these is a way to publish, for anybody, at any time."""

DECISIONS: dict[str, Path] = {
    "approve": approve_stage,
    "on_action": on_action,
    "approve in the editor": approve_in_editor,
    "approve in the queue": approve_in_queue,
}
"""These decide, for those who were asked and wrote none of it."""

OVERRIDES: dict[str, Path] = {
    "break glass": break_glass_by_verb,
    "break glass in the admin": break_glass_in_admin,
}
"""These publish without approval, for publishers, with a reason."""

CLOCK: dict[str, Path] = {"the schedule, when it is due": run_schedule_when_due}
"""This publishes what was approved and scheduled, whoever runs it."""

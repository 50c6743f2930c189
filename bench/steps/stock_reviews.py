"""The same strategies waiting for an approval by stock Wagtail's rules."""

from typing import Any

from django.contrib.auth.models import Group, Permission
from wagtail.models import (
    GroupApprovalTask,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from bench.steps.people import person, signed_in
from plan.models import StrategyPage


def run(count: int) -> dict[str, Any]:
    group = moderators()
    editor, publisher = person("bench-editor"), person("bench-publisher", group)
    workflow = one_stage(group)
    waiting = []
    for page in StrategyPage.objects.order_by("-pk")[:count]:
        page.statement = f"Newly said of {page.pk}."
        page.save_revision(user=editor, log_action=True)
        workflow.start(page, editor)
        stage = StrategyPage.objects.get(pk=page.pk).current_workflow_task_state
        waiting.append({"page": page.pk, "stage": stage.pk, "says": page.statement})
    return {"headers": signed_in(publisher), "waiting": waiting}


def moderators() -> Group:
    group = Group.objects.create(name="Bench moderators")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for action in ("add", "change", "publish"):
        root = Page.objects.get(depth=1)
        GroupPagePermission.objects.create(group=group, page=root, permission_type=action)
    return group


def one_stage(group: Group) -> Workflow:
    workflow = Workflow.objects.create(name="Bench approval")
    task = GroupApprovalTask.objects.create(name="Bench moderators")
    task.groups.add(group)
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.all().delete()
    WorkflowPage.objects.create(page=Page.objects.get(depth=1), workflow=workflow)
    return workflow

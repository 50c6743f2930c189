"""The review that governs every page: the responsible group, then the publishers."""

from django.contrib.auth.models import Group
from wagtail.models import Page, Workflow, WorkflowPage, WorkflowTask

from cms.editorial.models.tasks import GatedTask, PublisherReview, WorkgroupReview
from cms.editorial.roles.names import Role

NAME = "review"
STAGES: tuple[tuple[type[GatedTask], str, Role], ...] = (
    (WorkgroupReview, "Workgroup review", Role.REVIEWER),
    (PublisherReview, "Communications review", Role.PUBLISHER),
)
STOCK_WORKFLOW = "Moderators approval"


def synchronise_workflow() -> Workflow:
    """Make the workflow if it is not there; what an administrator changed in it stays."""
    Workflow.objects.filter(name=STOCK_WORKFLOW, workflow_states__isnull=True).delete()
    workflow, created = Workflow.objects.get_or_create(name=NAME)
    if created:
        for position, (kind, name, role) in enumerate(STAGES):
            WorkflowTask.objects.create(
                workflow=workflow, task=_task(kind, name, role), sort_order=position
            )
    for root in Page.get_root_nodes():
        WorkflowPage.objects.get_or_create(page=root, defaults={"workflow": workflow})
    return workflow


def _task(kind: type[GatedTask], name: str, role: Role) -> GatedTask:
    task, created = kind.objects.get_or_create(name=name)
    if created:
        task.groups.set(Group.objects.filter(name=role))
    return task

"""The review of every page, and that of award profiles: who is asked, one after another."""

from django.contrib.auth.models import Group
from wagtail.models import Page, Workflow, WorkflowPage, WorkflowTask

from cms.editorial.models.employer_confirmation import EmployerConfirmation
from cms.editorial.models.tasks import GatedTask, PublisherReview, WorkgroupReview
from cms.editorial.roles.names import AWARD_REVIEW, REVIEW, Role

Stage = tuple[type[GatedTask], str, tuple[Role, ...]]

FIRST: Stage = (WorkgroupReview, "Workgroup review", (Role.REVIEWER,))
CONFIRMATION: Stage = (
    EmployerConfirmation,
    "Employer’s confirmation",
    (Role.AWARDS_COMMITTEE, Role.PUBLISHER),
)
LAST: Stage = (PublisherReview, "Communications review", (Role.PUBLISHER,))
STAGES = {REVIEW: (FIRST, LAST), AWARD_REVIEW: (FIRST, CONFIRMATION, LAST)}
STOCK_WORKFLOW = "Moderators approval"


def synchronise_workflow() -> Workflow:
    """Make the workflows that are not there; what an administrator changed in them stays."""
    Workflow.objects.filter(name=STOCK_WORKFLOW, workflow_states__isnull=True).delete()
    review, _ = [_workflow(name) for name in (REVIEW, AWARD_REVIEW)]
    for root in Page.get_root_nodes():
        WorkflowPage.objects.get_or_create(page=root, defaults={"workflow": review})
    return review


def _workflow(name: str) -> Workflow:
    workflow, created = Workflow.objects.get_or_create(name=name)
    if created:
        for position, stage in enumerate(STAGES[name]):
            WorkflowTask.objects.create(workflow=workflow, task=_task(*stage), sort_order=position)
    return workflow


def _task(kind: type[GatedTask], name: str, roles: tuple[Role, ...]) -> GatedTask:
    task, created = kind.objects.get_or_create(name=name)
    if created:
        task.groups.set(Group.objects.filter(name__in=roles))
    return task

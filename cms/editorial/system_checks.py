from typing import Any

from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db import DatabaseError
from wagtail.models import Page, WorkflowPage

from cms.editorial.models.tasks import GatedTask


@register(Tags.database)
def check_workflows(**kwargs: Any) -> list[CheckMessage]:
    """Every page needs a workflow whose stages record decisions, else it cannot go live."""
    try:
        return [*_ungoverned(), *_unusable()]
    except DatabaseError:
        return []


def _ungoverned() -> list[CheckMessage]:
    roots = Page.objects.filter(depth=1, workflowpage__workflow__active=True)
    if Page.objects.filter(depth=1).count() == roots.count():
        return []
    return [
        Warning(
            "No workflow is assigned to the root page, so pages may be governed by none.",
            hint="Pages without a workflow cannot be published. Run: manage.py migrate",
            id="editorial.W001",
        )
    ]


def _unusable() -> list[CheckMessage]:
    assigned = WorkflowPage.objects.filter(workflow__active=True).select_related("workflow")
    return [
        Error(
            f"The workflow “{workflow}” has no stage, or one that records no decisions.",
            hint="Use only the two kinds of review that this system offers.",
            id="editorial.E001",
        )
        for workflow in {each.workflow for each in assigned}
        if not _is_usable(list(workflow.tasks.filter(active=True).specific()))
    ]


def _is_usable(stages: list[Any]) -> bool:
    return bool(stages) and all(isinstance(stage, GatedTask) for stage in stages)

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db import DatabaseError
from django.db.models import Model
from wagtail.models import DraftStateMixin, Page, WorkflowPage

from cms.editorial.gate import GatedPage
from cms.editorial.models.tasks import GatedTask


@register(Tags.database)
def check_workflows(**kwargs: Any) -> list[CheckMessage]:
    """Every page needs a workflow whose stages record decisions, else it cannot go live."""
    try:
        return [*_ungoverned(), *_unusable()]
    except DatabaseError:
        return []


@register(Tags.models)
def check_gates(**kwargs: Any) -> list[CheckMessage]:
    """What has drafts is published by Wagtail's own views unless it is a page of ours."""
    return [
        Error(
            f"{model.__name__} can be published without a review.",
            hint="Derive a page type from PublicPage. Give a snippet no drafts: publishers alone "
            "change it.",
            obj=model,
            id="editorial.E002",
        )
        for model in ungated(apps.get_models())
    ]


def ungated(models: Iterable[type[Model]]) -> list[type[Model]]:
    with_drafts = [
        each for each in models if issubclass(each, DraftStateMixin) and each is not Page
    ]
    return [each for each in with_drafts if not issubclass(each, GatedPage)]


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

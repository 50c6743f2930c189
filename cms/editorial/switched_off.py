"""A stage that is switched off ends the reviews that wait in it, however that is done.

Wagtail's screen switches off the plain `Task`, which has none of our methods: what waited there
would go on to the next stage, or, after the last one, to the public.
"""

from typing import Any

from django.apps import apps
from django.db.models.signals import post_save
from wagtail.log_actions import get_active_log_context
from wagtail.models import Task, WorkflowState

from cms.editorial.models.tasks import GatedTask

OPEN = (WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES)


def connect() -> None:
    stages = [model for model in apps.get_models() if issubclass(model, GatedTask)]
    for model in (Task, *stages):
        post_save.connect(hear, sender=model, dispatch_uid=f"editorial.switched_off.{model}")


def hear(instance: Task, raw: bool = False, **kwargs: Any) -> None:
    if not (raw or instance.active):
        end_reviews(instance.pk)


def end_reviews(task_id: int) -> None:
    """Without a decision; those whom it concerns are told."""
    waiting = WorkflowState.objects.filter(status__in=OPEN, current_task_state__task=task_id)
    for review in waiting:
        review.cancel(user=get_active_log_context().user)

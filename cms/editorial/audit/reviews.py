"""Which stages a workflow has, whether they are in use, and how many must approve: rows of the log.

Wagtail says at most that a form was saved, and of what is switched off nothing.
"""

from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.db.models.signals import post_delete, post_save, pre_save
from wagtail.log_actions import log
from wagtail.models import Task, Workflow, WorkflowTask

from cms.editorial.models.tasks import GatedTask

REVIEWS = "audit.reviews"
NAMES = {
    "active": "in use",
    "approvals": "number of approvals",
    "asks_supporters": "consent of the Support workgroups",
}
WORDS = {True: "yes", False: "no"}


def connect() -> None:
    stages = [model for model in apps.get_models() if issubclass(model, GatedTask)]
    for model in (Workflow, Task, *stages):
        pre_save.connect(note_before, sender=model, dispatch_uid=f"audit.reviews.{model}.before")
        post_save.connect(hear_change, sender=model, dispatch_uid=f"audit.reviews.{model}")
    for signal, verb in ((post_save, "added"), (post_delete, "removed")):
        signal.connect(
            hear_stage(verb), sender=WorkflowTask, weak=False, dispatch_uid=f"audit.reviews.{verb}"
        )


def note_before(sender: type[Any], instance: Any, raw: bool = False, **kwargs: Any) -> None:
    names = [field.name for field in sender._meta.get_fields() if field.name in NAMES]
    stored = None if raw else sender.objects.filter(pk=instance.pk).values(*names).first()
    instance._review_before = stored


def hear_change(instance: Any, **kwargs: Any) -> None:
    before = instance.__dict__.pop("_review_before", None) or {}
    changed = {name: was for name, was in before.items() if getattr(instance, name) != was}
    if changed:
        names = [
            f"{NAMES[name]}: {_say(was)} → {_say(getattr(instance, name))}"
            for name, was in changed.items()
        ]
        log(instance, REVIEWS, data={"verb": "changed", "names": names})


def hear_stage(verb: str) -> Callable[..., None]:
    def hear(instance: WorkflowTask, raw: bool = False, created: bool = True, **_: Any) -> None:
        if created and not raw:
            log(instance.workflow, REVIEWS, data={"verb": verb, "names": [str(instance.task)]})

    return hear


def _say(value: Any) -> str:
    return WORDS[value] if isinstance(value, bool) else str(value)

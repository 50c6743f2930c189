"""Whom a stage of review asks, as rows of the log."""

from typing import Any

from django.apps import apps
from django.contrib.auth.models import Group
from django.db.models.signals import m2m_changed
from wagtail.log_actions import log

from cms.editorial.audit.permissions import VERBS
from cms.editorial.models.tasks import GatedTask

STAGES = "audit.stages"


def connect() -> None:
    for model in apps.get_models():
        if issubclass(model, GatedTask):
            through = model.groups.through
            m2m_changed.connect(hear_stage, sender=through, dispatch_uid=f"audit.{through}")


def hear_stage(
    instance: Any, action: str, reverse: bool, pk_set: set[int] | None, **kwargs: Any
) -> None:
    """From a group's side nothing in the admin changes it; then the group is what is told about."""
    if action not in VERBS:
        return
    if reverse:
        log(instance, STAGES, data={"verb": VERBS[action], "names": [str(instance)]})
        return
    groups = instance.groups.all() if pk_set is None else Group.objects.filter(pk__in=pk_set)
    if names := sorted(str(each) for each in groups):
        log(instance, STAGES, data={"verb": VERBS[action], "names": names})

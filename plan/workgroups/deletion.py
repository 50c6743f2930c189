from typing import Any

from django.db.models import ProtectedError
from django.db.models.signals import post_delete, pre_delete

from cms.editorial.roles.reviewers import delete_reviewers
from plan.models import Workgroup
from plan.workgroups.carried import carried

GOING = "_own_group_going"


class StillCarries(ProtectedError):
    """A workgroup is kept while it carries something."""

    def __init__(self, workgroup: Workgroup, reasons: list[str]) -> None:
        super().__init__(told(workgroup, reasons), {workgroup})


def told(workgroup: Workgroup, reasons: list[str]) -> str:
    return (
        f"“{workgroup}” is not deleted: {'; '.join(reasons)}. Give that to another workgroup first."
    )


def connect() -> None:
    """At the model, so that forms, bulk actions, commands and code are told the same."""
    pre_delete.connect(refuse, sender=Workgroup, dispatch_uid="plan.workgroup.refuse")
    post_delete.connect(take_along, sender=Workgroup, dispatch_uid="plan.workgroup.take_along")


def refuse(instance: Workgroup, **kwargs: Any) -> None:
    instance.__dict__[GOING] = instance.own_group()
    if reasons := carried(instance):
        raise StillCarries(instance, reasons)


def take_along(instance: Workgroup, **kwargs: Any) -> None:
    """A group that was chosen, and not made for it, stays."""
    if group := instance.__dict__.pop(GOING, None):
        delete_reviewers(group)

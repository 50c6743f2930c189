"""Membership, permissions of groups, and the workflows of sections, as rows of Wagtail's log.

Wagtail logs that somebody saved a form; who joined which group is a relation, and is not told. So
we listen to the relations themselves: the admin, commands and code are heard alike. Whoever acts is
known inside a request of the admin; outside it is the system.
"""

from typing import Any

from django.contrib.auth.models import Group, Permission, User
from django.db.models.signals import m2m_changed, post_delete, post_save
from wagtail.log_actions import log
from wagtail.models import GroupCollectionPermission, GroupPagePermission, WorkflowPage

MEMBERSHIP, PERMISSIONS, SECTIONS, COLLECTIONS, WORKFLOWS = (
    f"audit.{what}"
    for what in ("membership", "permissions", "sections", "collections", "workflows")
)
VERBS = {"post_add": "added", "post_remove": "removed", "pre_clear": "removed"}


def connect() -> None:
    m2m_changed.connect(
        hear_membership, sender=User.groups.through, dispatch_uid="audit.membership"
    )
    m2m_changed.connect(
        hear_permissions, sender=Group.permissions.through, dispatch_uid="audit.permissions"
    )
    for signal, verb in ((post_save, "added"), (post_delete, "removed")):
        for sender, hear in (
            (GroupPagePermission, hear_section),
            (GroupCollectionPermission, hear_collection),
            (WorkflowPage, hear_workflow),
        ):
            uid = f"audit.{sender.__name__}.{verb}"
            signal.connect(hear(verb), sender=sender, weak=False, dispatch_uid=uid)


def hear_membership(
    instance: User | Group, action: str, reverse: bool, pk_set: set[int] | None, **kwargs: Any
) -> None:
    """From either side: of a person who joins groups, or of a group that gets members."""
    if action not in VERBS:
        return
    others: Any = instance.user_set if reverse else instance.groups  # type: ignore[union-attr]
    model: Any = User if reverse else Group
    found = others.all() if pk_set is None else model.objects.filter(pk__in=pk_set)
    if names := sorted(str(each) for each in found):
        log(instance, MEMBERSHIP, data={"verb": VERBS[action], "names": names})


def hear_permissions(
    instance: Group | Permission, action: str, reverse: bool, pk_set: set[int] | None, **_: Any
) -> None:
    if action not in VERBS or reverse or not isinstance(instance, Group):
        return
    held = instance.permissions if pk_set is None else Permission.objects.filter(pk__in=pk_set)
    if names := sorted(held.values_list("codename", flat=True)):
        log(instance, PERMISSIONS, data={"verb": VERBS[action], "names": names})


def hear_section(verb: str) -> Any:
    def hear(instance: GroupPagePermission, raw: bool = False, **kwargs: Any) -> None:
        if raw:
            return
        names = [f"{instance.permission.codename} at {instance.page}"]
        log(instance.group, SECTIONS, data={"verb": verb, "names": names})

    return hear


def hear_collection(verb: str) -> Any:
    def hear(instance: GroupCollectionPermission, raw: bool = False, **kwargs: Any) -> None:
        if raw:
            return
        names = [f"{instance.permission.codename} in {instance.collection}"]
        log(instance.group, COLLECTIONS, data={"verb": verb, "names": names})

    return hear


def hear_workflow(verb: str) -> Any:
    def hear(instance: WorkflowPage, raw: bool = False, **kwargs: Any) -> None:
        if raw:
            return
        log(instance.workflow, WORKFLOWS, data={"verb": verb, "names": [str(instance.page)]})

    return hear

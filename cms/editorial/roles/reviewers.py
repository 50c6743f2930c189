"""The reviewers of a body are a group that is made with it, renamed with it and deleted with it.

A group is a body's own if it bears its name; one that somebody chose stays as it is. A group that
is there already is never taken over: its members and permissions were meant for something else.
"""

from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import transaction
from wagtail.log_actions import log

from cms.editorial.roles.names import Role
from cms.editorial.roles.synchronise import give

ENDING = " reviewers"


class GroupTaken(ValidationError):
    """There is a group of this name that belongs to something else."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"There is already a group “{name}”, which was not made for this. If it is the right "
            "one, choose it as reviewers; else take another name, or rename that group.",
            code="group_taken",
        )


def reviewers_name(body: str) -> str:
    return f"{body}{ENDING}"


def is_own(group: Group | None, body: str) -> bool:
    return group is not None and group.name == reviewers_name(body)


def require_free(body: str) -> None:
    """Raise GroupTaken if the reviewers of a body of this name could not be called so."""
    if Group.objects.filter(name=reviewers_name(body)).exists():
        raise GroupTaken(reviewers_name(body))


def make_reviewers(body: str) -> Group:
    require_free(body)
    group = Group.objects.create(name=reviewers_name(body))
    give(group, Role.REVIEWER)
    return group


def rename_reviewers(group: Group, body: str) -> None:
    """Its members and what it answers for stay."""
    require_free(body)
    group.name = reviewers_name(body)
    group.save(update_fields=["name"])


@transaction.atomic
def delete_reviewers(group: Group) -> None:
    """Whoever was in it leaves it first, so that the log names them."""
    group.user_set.clear()
    log(group, "wagtail.delete")
    group.delete()


def group_of(role: Role) -> Group | None:
    return Group.objects.filter(name=role.value).first()

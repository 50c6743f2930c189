"""That somebody leaves: an account closed or deleted, a membership ended from either side."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import Group, User
from django.db.models.signals import m2m_changed, post_save, pre_delete, pre_save

from cms.editorial.leaving.hand_over import hand_over
from cms.editorial.leaving.pending import groups_of, note, settle

CLOSED, CLEARED = "_closed_now", "_cleared_now"


def connect() -> None:
    pre_save.connect(note_closing, sender=User, dispatch_uid="leaving.closing")
    post_save.connect(hear_closing, sender=User, dispatch_uid="leaving.closed")
    pre_delete.connect(hear_deletion, sender=User, dispatch_uid="leaving.deleted")
    pre_delete.connect(empty_group, sender=Group, dispatch_uid="leaving.group")
    m2m_changed.connect(hear_leaving, sender=User.groups.through, dispatch_uid="leaving.groups")


def note_closing(
    instance: User, raw: bool = False, update_fields: Iterable[str] | None = None, **kwargs: Any
) -> None:
    written = update_fields is None or "is_active" in update_fields
    if raw or not written or instance.is_active or not instance.pk:
        return
    was_active = User.objects.filter(pk=instance.pk, is_active=True).exists()
    instance.__dict__[CLOSED] = was_active


def hear_closing(instance: User, **kwargs: Any) -> None:
    if instance.__dict__.pop(CLOSED, False):
        hand_over(instance, groups_of(instance), gone=True)


def hear_deletion(instance: User, **kwargs: Any) -> None:
    """The reviews of a closed account were left before; what it holds may be there still."""
    hand_over(instance, groups_of(instance) if instance.is_active else set(), gone=True)


def empty_group(instance: Group, **kwargs: Any) -> None:
    """Rows that go with a group send no signal of a membership: so its members leave it first."""
    instance.user_set.clear()
    settle()


def hear_leaving(
    instance: Any, action: str, reverse: bool, pk_set: set[int] | None, **kwargs: Any
) -> None:
    """`pk_set` are the groups, or from a group's side the people."""
    if action == "pre_clear":
        others = instance.user_set if reverse else instance.groups
        instance.__dict__[CLEARED] = set(others.values_list("pk", flat=True))
    elif action in ("post_remove", "post_clear"):
        left = pk_set or instance.__dict__.pop(CLEARED, set())
        for person, groups in _who_left(instance, reverse, left):
            note(person, groups)


def _who_left(instance: Any, reverse: bool, left: set[int]) -> list[tuple[int, set[int]]]:
    if reverse:
        return [(person, {instance.pk}) for person in sorted(left)]
    return [(instance.pk, left)] if left else []

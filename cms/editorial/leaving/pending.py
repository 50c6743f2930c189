"""Memberships that ended in this transaction, looked at when all its changes are made.

`groups.set()` takes away before it gives: whoever moves from one role to another has left nothing
that the other allows. So what ended is looked at at the end: by the form that changed it, or when
the transaction commits. What is true then counts; a change that was undone is no change.
"""

from contextvars import ContextVar

from django.contrib.auth.models import User
from django.db import transaction
from wagtail.log_actions import LogContext, get_active_log_context

from cms.editorial.leaving.hand_over import hand_over

_ended: ContextVar[dict[int, set[int]] | None] = ContextVar("ended", default=None)


def note(person: int, groups: set[int]) -> None:
    """That `person` left `groups`; whoever acts now is who the log will name."""
    ended = _ended.get() or {}
    ended.setdefault(person, set()).update(groups)
    _ended.set(ended)
    context = get_active_log_context()
    transaction.on_commit(lambda: _settle_as(context))


def settle() -> None:
    """Hand over what those left who are not in their former groups any more."""
    ended = _ended.get() or {}
    _ended.set(None)
    people = User.objects.in_bulk(ended)
    for pk, groups in ended.items():
        person = people.get(pk)
        if person and person.is_active and (left := groups - groups_of(person)):
            hand_over(person, left, gone=False)


def groups_of(person: User) -> set[int]:
    return set(person.groups.values_list("pk", flat=True))


def _settle_as(context: LogContext) -> None:
    if _ended.get():
        with context:
            settle()

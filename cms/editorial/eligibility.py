"""May this person decide on this text? One predicate, for queue, buttons and verdict."""

from collections.abc import Collection, Iterable

from django.contrib.auth.models import Group, User
from django.db.models import QuerySet

from cms.editorial.consent import wanting
from cms.editorial.models.task_state import GatedTaskState
from cms.editorial.refusals import NotEligible


def eligible(groups: Iterable[Group], excluded: Iterable[int]) -> QuerySet[User]:
    """Who in `groups` could approve, if `excluded` are the ids of those who wrote the text."""
    members = User.objects.filter(is_active=True, groups__in=list(groups))
    return members.exclude(pk__in=list(excluded)).distinct()


def capacities(
    task_state: GatedTaskState, user: User | None, barred: Collection[int]
) -> list[Group]:
    """The groups in whose name `user` may decide on `task_state`; NotEligible says why not."""
    if user is None or not user.is_authenticated or not user.is_active:
        raise NotEligible("A decision needs a person who is signed in.")
    if getattr(user, "api_token", None):
        raise NotEligible("A token cannot decide; sign in.")
    if user.pk in barred:
        raise NotEligible("You submitted or wrote it; somebody else must decide.")
    asked = task_state.groups_asked()
    mine = set(user.groups.values_list("pk", flat=True))
    if not (groups := [group for group in asked if group.pk in mine]):
        asked_names = ", ".join(group.name for group in asked) or "nobody any more"
        raise NotEligible(f"It was sent to: {asked_names}.")
    if task_state.approved_by(user):
        raise NotEligible(f"You have approved it. It still lacks {wanting(task_state)}.")
    return groups

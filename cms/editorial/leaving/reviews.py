"""The open reviews of a person, and to whom each is left."""

from collections.abc import Collection
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db.models import Q

from cms.editorial.models.task_state import GatedTaskState
from cms.editorial.notifications.still_asked import asked


@dataclass(frozen=True)
class LeftReview:
    state: GatedTaskState
    to: list[User]

    def __str__(self) -> str:
        named = f"“{self.state.revision.object_str}” ({self.state.task.name})"
        if not self.to:
            return f"{named}: nobody is left to decide; publishers and administrators are told."
        return f"{named} is left to {', '.join(user.get_username() for user in self.to)}."


def reviews_of(person: User, groups: Collection[int]) -> list[LeftReview]:
    """What `person` was asked to decide on as a member of `groups`, and is asked no more."""
    named = Q(groups__in=groups) | Q(supporters__in=groups)
    states = GatedTaskState.objects.open().filter(named).exclude(barred=person).distinct()
    approved = person.decisions.approvals()
    waiting = states.exclude(decisions__in=approved).select_related("revision", "task")
    return [LeftReview(state, _others(state, person)) for state in waiting.order_by("pk")]


def _others(state: GatedTaskState, person: User) -> list[User]:
    return list(asked(state).exclude(pk=person.pk).order_by("username"))

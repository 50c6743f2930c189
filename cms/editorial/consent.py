"""What a stage of review still asks for: enough people, and somebody of each supporting group."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import Group, User
from wagtail.models import Page

from cms.editorial.choices import Verb
from cms.editorial.models.decision import Decision
from cms.editorial.models.task_state import GatedTaskState


@dataclass(frozen=True)
class Wanting:
    """False when nothing is wanting. An approval is that of every asked group of its person."""

    people: int
    groups: list[Group]
    supporters: list[Group]

    def __bool__(self) -> bool:
        return self.people > 0 or bool(self.supporters)

    def __str__(self) -> str:
        consents = [f"the consent of “{group.name}”" for group in self.supporters]
        return " and ".join([*self._approvals(), *consents])

    def _approvals(self) -> list[str]:
        named = " or ".join(f"“{group.name}”" for group in self.groups)
        if self.people <= 0:
            return []
        return [f"one approval of {named}" if self.people == 1 else f"{self.people} of {named}"]


def wanting(state: GatedTaskState, with_one_for: Iterable[Group] = ()) -> Wanting:
    """`with_one_for` are the groups of an approval that comes to those that `state` has."""
    given = _given(state)
    return _wanting(state, [*given, {group.pk for group in with_one_for}])


def is_last_word(page: Page, user: User) -> bool:
    """Whether an approval by `user` would end the review of `page`."""
    current = page.current_workflow_state
    if not current or not current.is_at_final_task:
        return False
    state = current.current_task_state.specific
    return not _wanting(state, [*_given(state), set(user.groups.values_list("pk", flat=True))])


def _wanting(state: GatedTaskState, given: list[set[int]]) -> Wanting:
    groups = list(state.groups.all())
    named = {group.pk for group in groups}
    consented = set[int]().union(*given)
    return Wanting(
        people=state.approvals - sum(bool(named & spoken_for) for spoken_for in given),
        groups=groups,
        supporters=[group for group in state.supporters.all() if group.pk not in consented],
    )


def _given(state: GatedTaskState) -> list[set[int]]:
    """The groups for which each approval was given; of a state `with_decisions`, no query."""
    decisions = state.decisions.all()
    asked = {group.pk for group in state.groups.all()}
    approvals = [each for each in decisions if each.verb == Verb.APPROVED]
    return [asked if each.is_from_outside else _spoken_for(each) for each in approvals]


def _spoken_for(approval: Decision) -> set[int]:
    further = {group.pk for group in approval.also_for.all()}
    return further | {approval.group_id} if approval.group_id else further

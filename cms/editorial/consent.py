"""What a stage of review still asks for: enough people, and somebody of each supporting group."""

from dataclasses import dataclass

from django.contrib.auth.models import Group, User
from wagtail.models import Page

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


def wanting(state: GatedTaskState) -> Wanting:
    return _wanting(state, [_spoken_for(each) for each in state.decisions.approvals()])


def is_last_word(page: Page, user: User) -> bool:
    """Whether an approval by `user` would end the review of `page`."""
    current = page.current_workflow_state
    if not current or not current.is_at_final_task:
        return False
    state = current.current_task_state.specific
    given = [_spoken_for(each) for each in state.decisions.approvals()]
    return not _wanting(state, [*given, set(user.groups.values_list("pk", flat=True))])


def _wanting(state: GatedTaskState, given: list[set[int]]) -> Wanting:
    groups = list(state.groups.all())
    named = {group.pk for group in groups}
    consented = set[int]().union(*given)
    return Wanting(
        people=state.approvals - sum(bool(named & spoken_for) for spoken_for in given),
        groups=groups,
        supporters=[group for group in state.supporters.all() if group.pk not in consented],
    )


def _spoken_for(approval: Decision) -> set[int]:
    further = approval.also_for.values_list("pk", flat=True)
    return {*further, approval.group_id} - {None}

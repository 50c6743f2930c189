"""What the page of one strategy shows beside its own fields."""

from dataclasses import dataclass
from itertools import chain

from django.utils.functional import cached_property

from cms.content.looking import today
from cms.content.models import names_of
from cms.content.window import Window
from plan.choices import Role
from plan.input.choices import InputState
from plan.input.models import PublishedInput
from plan.input.window import state_of, window_of
from plan.models import Action, PlanPage, ProgressPage, StrategyPage, Workgroup
from plan.numbering import sort_key
from plan.outline import Node, nodes_below, standing_now
from plan.progress import Progress
from plan.updates.indicator_view import IndicatorView
from plan.updates.standing import Standing, standing_of

MOST_INPUT = 50
"""The newest; the API has them all."""


@dataclass(frozen=True)
class RoleHolders:
    role: Role
    workgroups: list[Workgroup]


class StrategyView:
    def __init__(self, strategy: StrategyPage) -> None:
        self.strategy = strategy

    @cached_property
    def plan(self) -> PlanPage:
        return self.strategy.plan()

    @property
    def level_name(self) -> str:
        return self.plan.level_name(self.strategy.depth - self.plan.depth)

    @cached_property
    def holders(self) -> list[RoleHolders]:
        """The workgroups by role, lead first; a role that nobody has is left out."""
        roles = self.strategy.workgroup_roles.select_related("workgroup")
        held = list(roles.prefetch_related(*names_of("workgroup")))
        groups = [
            RoleHolders(role, [one.workgroup for one in held if one.role == role]) for role in Role
        ]
        return [group for group in groups if group.workgroups]

    @cached_property
    def children(self) -> list[Node]:
        return nodes_below(self.strategy, self.plan)

    @cached_property
    def standing(self) -> Standing:
        return standing_of(self.strategy)

    @cached_property
    def updates(self) -> list[ProgressPage]:
        """The public ones, newest day first; none of a strategy that was never saved."""
        if self.strategy.pk is None:
            return []
        public = ProgressPage.objects.live().public().filter(strategy=self.strategy)
        return list(public.order_by("-as_of", "-pk"))

    @property
    def corrected(self) -> set[int | None]:
        return {update.corrects_id for update in self.updates}

    @property
    def newest(self) -> ProgressPage | None:
        """The one that says how the strategy stands."""
        says = self.standing.newest
        return next((one for one in self.updates if says and one.pk == says.update), None)

    @cached_property
    def indicators(self) -> list[IndicatorView]:
        views = [IndicatorView(one, self.standing) for one in self.strategy.indicators.all()]
        return [view for view in views if view.rows]

    @cached_property
    def actions(self) -> list[Action]:
        return standing_now(self.strategy.actions.all(), self.standing)

    @cached_property
    def progress(self) -> Progress:
        """Of its own actions and of all below."""
        below = [node for child in self.children for node in child.walk()]
        actions = chain.from_iterable(node.actions for node in below)
        return Progress.of([*self.actions, *actions])

    @cached_property
    def public_input(self) -> Window | None:
        """When the public may comment; None where the strategy does not ask for input."""
        return window_of(self.strategy, self.plan, today())

    @cached_property
    def published_input(self) -> list[PublishedInput]:
        if self.strategy.pk is None:
            return []
        return list(self.strategy.published_inputs.standing()[:MOST_INPUT])

    @property
    def outcome(self) -> str:
        """What came of the input; not while more is taken."""
        state = state_of(self.strategy, self.public_input)
        return self.strategy.input_outcome if state is InputState.ANSWERED else ""

    @cached_property
    def neighbors(self) -> tuple[StrategyPage | None, StrategyPage | None]:
        """The strategies before and after this one, in the order in which the plan is read."""
        public = StrategyPage.objects.descendant_of(self.plan).live().public()
        others = list(public.exclude(pk=self.strategy.pk).defer_streamfields())
        others.sort(key=lambda one: sort_key(one.number))
        here = sort_key(self.strategy.number)
        before = [one for one in others if sort_key(one.number) < here]
        after = [one for one in others if sort_key(one.number) > here]
        return (before or [None])[-1], (after or [None])[0]

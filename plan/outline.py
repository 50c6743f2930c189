"""The numbered tree of a plan's public strategies, in a constant number of queries."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.utils.functional import cached_property
from wagtail.models import Page

from cms.content.models import names_of
from plan.choices import ActionStatus, Role
from plan.models import Action, PlanPage, StrategyPage, Workgroup
from plan.numbering import sort_key
from plan.progress import Progress
from plan.updates.standing import Standing, standings


@dataclass
class Node:
    strategy: StrategyPage
    level_name: str
    standing: Standing
    children: list["Node"] = field(default_factory=list)
    only: str = ""
    """Of its actions those in this status; empty for all."""
    found: bool = True
    """Whether it is shown for its own sake, or because it leads to what was found."""

    @property
    def leads(self) -> list[Workgroup]:
        held = self.strategy.workgroup_roles.all()
        return [role.workgroup for role in held if role.role == Role.LEAD]

    @cached_property
    def actions(self) -> list[Action]:
        """With the statuses that they have by the published updates."""
        actions = standing_now(self.strategy.actions.all(), self.standing)
        return [one for one in actions if self.only in {"", one.status}]

    @property
    def progress(self) -> Progress:
        """Of its own actions and of all below."""
        return Progress.of(action for node in self.walk() if node.found for action in node.actions)

    def walk(self) -> Iterator["Node"]:
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True)
class Compared:
    """A part of the plan and its actions, counted by the statuses that occur in the plan."""

    strategy: StrategyPage
    progress: Progress
    counts: list[int]


@dataclass
class Outline:
    plan: PlanPage
    nodes: list[Node]

    @cached_property
    def progress(self) -> Progress:
        return Progress.of(action for node in self.walk() for action in node.actions)

    @property
    def statuses(self) -> list[ActionStatus]:
        """Those that occur, in the order of the bars."""
        return [share.status for share in self.progress.shares]

    @property
    def compared(self) -> list[Compared]:
        """The parts of the first level that have actions."""
        standing = [(node.strategy, node.progress) for node in self.nodes]
        return [
            Compared(strategy, progress, [progress.count(status) for status in self.statuses])
            for strategy, progress in standing
            if progress.total
        ]

    def walk(self) -> Iterator[Node]:
        for node in self.nodes:
            yield from node.walk()


def outline(plan: PlanPage) -> Outline:
    return Outline(plan, nodes_below(plan, plan))


def nodes_below(page: Page, plan: PlanPage) -> list[Node]:
    """The public strategies below `page`. One whose parent is not public stands a level higher."""
    roots: list[Node] = []
    above: list[Node] = []
    strategies = _strategies(page)
    standing = standings(strategy.pk for strategy in strategies)
    for strategy in strategies:
        level_name = plan.level_name(strategy.depth - plan.depth)
        node = Node(strategy, level_name, standing[strategy.pk])
        while above and not strategy.path.startswith(above[-1].strategy.path):
            above.pop()
        (above[-1].children if above else roots).append(node)
        above.append(node)
    return _in_order_of_number(roots)


def _strategies(page: Page) -> list[StrategyPage]:
    public = StrategyPage.objects.descendant_of(page).live().public().order_by("path")
    workgroup = "workgroup_roles__workgroup"
    parts = ("actions", workgroup, *names_of(workgroup))
    return list(public.defer_streamfields().prefetch_related(*parts))


def standing_now(actions: Iterable[Action], standing: Standing) -> list[Action]:
    """The actions, each with the status that it has by the published updates."""
    shown = list(actions)
    for action in shown:
        action.status = standing.status_of(action)
    return shown


def _in_order_of_number(nodes: list[Node]) -> list[Node]:
    for node in nodes:
        node.children = _in_order_of_number(node.children)
    return sorted(nodes, key=lambda node: sort_key(node.strategy.number))

"""The numbered tree of a plan's public strategies, in a constant number of queries."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from wagtail.models import Page

from plan.choices import Role
from plan.models import Action, PlanPage, StrategyPage, Workgroup
from plan.numbering import sort_key
from plan.progress import Progress


@dataclass
class Node:
    strategy: StrategyPage
    level_name: str
    children: list["Node"] = field(default_factory=list)

    @property
    def leads(self) -> list[Workgroup]:
        held = self.strategy.workgroup_roles.all()
        return [role.workgroup for role in held if role.role == Role.LEAD]

    @property
    def actions(self) -> list[Action]:
        return list(self.strategy.actions.all())

    @property
    def progress(self) -> Progress:
        """Of its own actions and of all below."""
        return Progress.of(action for node in self.walk() for action in node.actions)

    def walk(self) -> Iterator["Node"]:
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass
class Outline:
    plan: PlanPage
    nodes: list[Node]

    @property
    def progress(self) -> Progress:
        return Progress.of(action for node in self.walk() for action in node.actions)

    def walk(self) -> Iterator[Node]:
        for node in self.nodes:
            yield from node.walk()


def outline(plan: PlanPage) -> Outline:
    return Outline(plan, nodes_below(plan, plan))


def nodes_below(page: Page, plan: PlanPage) -> list[Node]:
    """The public strategies below `page`. One whose parent is not public stands a level higher."""
    roots: list[Node] = []
    above: list[Node] = []
    for strategy in _strategies(page):
        node = Node(strategy, plan.level_name(strategy.depth - plan.depth))
        while above and not strategy.path.startswith(above[-1].strategy.path):
            above.pop()
        (above[-1].children if above else roots).append(node)
        above.append(node)
    return _in_order_of_number(roots)


def _strategies(page: Page) -> list[StrategyPage]:
    public = StrategyPage.objects.descendant_of(page).live().public().order_by("path")
    parts = ("actions", "workgroup_roles__workgroup")
    return list(public.defer_streamfields().prefetch_related(*parts))


def _in_order_of_number(nodes: list[Node]) -> list[Node]:
    for node in nodes:
        node.children = _in_order_of_number(node.children)
    return sorted(nodes, key=lambda node: sort_key(node.strategy.number))

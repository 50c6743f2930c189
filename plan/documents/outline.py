"""The numbered tree of a plan, with how its actions stand: computed from public documents alone."""

from collections import Counter
from collections.abc import Iterable
from typing import Any, Self
from uuid import UUID

from pydantic import BaseModel, Field

from cms.delivery.parts import Part
from cms.ledger.choices import ValueKind
from cms.ledger.ordering import sort_key
from plan.choices import ActionStatus

Body = dict[str, Any]


class Progress(BaseModel):
    """How many strategies and actions stand how, everything below included."""

    actions: int = Field(description="All of them.")
    by_status: dict[ActionStatus, int] = Field(description="Every status, also where it is 0.")
    strategies: int = Field(description="All of them, this one included.")
    strategies_by_status: dict[ActionStatus, int] = Field(
        description="The same; those of which no update is public are in none."
    )

    @classmethod
    def of(cls, strategies: list[Body]) -> Self:
        actions = [action["status"] for one in strategies for action in one["actions"]]
        return cls(
            actions=len(actions),
            by_status=counts(actions),
            strategies=len(strategies),
            strategies_by_status=counts(one["status"] for one in strategies),
        )


def counts(statuses: Iterable[str | None]) -> dict[ActionStatus, int]:
    counted = Counter(statuses)
    return {status: counted[status.value] for status in ActionStatus}


class OutlineNode(BaseModel):
    """A strategy, and the strategies below it."""

    id: UUID = Field(description="The document of the strategy.")
    path: str = Field(description="Its public path.")
    number: str = Field(description="As it is cited: 4.1.")
    short_name: str = Field(description="One or two words.")
    statement: str = Field(description="What is to be done, in a sentence.")
    level: int = Field(description="How many steps below the plan: 1, 2 or 3.")
    level_name: str | None = Field(description="What the plan calls this level.")
    status: ActionStatus | None = Field(
        description="How it stands by its newest progress update; null while there is none."
    )
    leads: list[str] = Field(description="Slugs of the workgroups that lead it.")
    progress: Progress
    strategies: list["OutlineNode"] = Field(description="By number.")


class Outline(BaseModel):
    """A plan as a numbered tree."""

    id: UUID = Field(description="The document of the plan.")
    path: str = Field(description="Its public path.")
    title: str = Field(description="Its title.")
    progress: Progress
    strategies: list[OutlineNode] = Field(description="Those of the first level, by number.")


def outline(plan: Body, strategies: list[Body]) -> Outline:
    ordered = sorted(strategies, key=by_number)
    below = children(plan, ordered)
    return Outline(
        id=plan["id"],
        path=plan["path"],
        title=plan["title"],
        progress=Progress.of(ordered),
        strategies=[node(child, below) for child in below.get(plan["id"], [])],
    )


def by_number(strategy: Body) -> bytes:
    return sort_key(ValueKind.NUMBERING, strategy["number"])


def children(plan: Body, strategies: Iterable[Body]) -> dict[str, list[Body]]:
    """The strategies below each document; where a parent is not public, its own parent has them."""
    strategies = list(strategies)
    public = {plan["id"], *(strategy["id"] for strategy in strategies)}
    below: dict[str, list[Body]] = {}
    for strategy in strategies:
        above = [one["id"] for one in strategy["ancestors"] if one["id"] in public]
        below.setdefault(above[-1] if above else plan["id"], []).append(strategy)
    return below


def node(strategy: Body, below: dict[str, list[Body]]) -> OutlineNode:
    kept = {name: strategy[name] for name in OutlineNode.model_fields if name in strategy}
    return OutlineNode(
        **kept,
        progress=Progress.of(subtree(strategy, below)),
        strategies=[node(child, below) for child in below.get(strategy["id"], [])],
    )


def subtree(strategy: Body, below: dict[str, list[Body]]) -> list[Body]:
    children = below.get(strategy["id"], [])
    return [strategy, *(one for child in children for one in subtree(child, below))]


OUTLINE = Part(
    collection="plans",
    name="outline",
    schema=Outline,
    build=outline,
    below="strategies",
    description="The plan as a numbered tree, with how its actions stand on every level.",
)

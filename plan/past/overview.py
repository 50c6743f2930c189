"""A plan and its strategies from their editions of then."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Self

import orjson

from cms.ledger import reading
from cms.ledger.keys import PAGE
from cms.ledger.reading import Now
from plan.documents import outline as document
from plan.models import PlanPage
from plan.past.day import end_of
from plan.progress import Progress

Body = dict[str, Any]


@dataclass(frozen=True)
class PastNode:
    strategy: Body
    progress: Progress
    children: list["PastNode"]
    path_now: str
    """Where it is now; empty if it is not public any more."""

    @property
    def leads(self) -> list[str]:
        held = self.strategy["workgroups"]
        return [one["name"] for one in held if one["role"] == "lead"]


@dataclass(frozen=True)
class PastOverview:
    plan: Body
    progress: Progress
    nodes: list[PastNode]

    @classmethod
    def of(cls, plan: PlanPage, day: date) -> Self | None:
        """None if the plan was not public then, or may not be told of any more."""
        time = reading.at(end_of(day))
        found = reading.document_of((PAGE, plan.pk))
        served = time.by_id(found) if found else None
        return cls._read(orjson.loads(served.body), time) if served else None

    @classmethod
    def _read(cls, plan: Body, time: Now) -> Self:
        served = time.below(plan["path"], "strategies")
        strategies = {str(one.id): orjson.loads(one.body) for one in served}
        now = {
            str(id_): one.path for id_, one in reading.by_ids([one.id for one in served]).items()
        }
        tree = document.outline(plan, list(strategies.values()))

        def node(one: document.OutlineNode) -> PastNode:
            progress = Progress.counted(one.progress.by_status)
            children = [node(child) for child in one.strategies]
            return PastNode(strategies[str(one.id)], progress, children, now.get(str(one.id), ""))

        progress = Progress.counted(tree.progress.by_status)
        return cls(plan, progress, [node(one) for one in tree.strategies])

from dataclasses import dataclass
from typing import Self

from cms.ledger.cards import Card
from cms.ledger.shown import Shown
from plan.models import ProgressPage, StrategyPage

PLAN_DEPTH = 3
"""A plan stands directly below a home page, and that below the root of all pages."""


@dataclass(frozen=True)
class Place:
    """Where a strategy stands in its plan."""

    plan: Card | None
    level: int

    @classmethod
    def of(cls, strategy: StrategyPage, shown: Shown) -> Self:
        plan = plan_of(strategy, shown)
        return cls(plan=plan, level=strategy.depth - (plan["depth"] if plan else PLAN_DEPTH))

    @property
    def level_name(self) -> str | None:
        names = self.plan["level_names"] if self.plan else []
        return dict(enumerate(names, start=1)).get(self.level)


def plan_of(page: StrategyPage | ProgressPage, shown: Shown) -> Card | None:
    above = shown.ancestors(page)
    return next((card for card in reversed(above) if card.type == "plan.plan"), None)

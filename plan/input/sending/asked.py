"""The strategy that something is sent to, and whether it takes anything now."""

from dataclasses import dataclass
from typing import Self

from django.utils import timezone

from cms.content.window import Window
from plan.input.choices import InputState
from plan.input.window import state_of, window_of
from plan.models import PlanPage, StrategyPage


@dataclass(frozen=True)
class Asked:
    strategy: StrategyPage
    plan: PlanPage
    window: Window | None

    @classmethod
    def of(cls, strategy: StrategyPage) -> Self:
        plan = strategy.plan()
        return cls(strategy, plan, window_of(strategy, plan, timezone.localdate()))

    @property
    def state(self) -> InputState:
        return state_of(self.strategy, self.window)

    @property
    def is_open(self) -> bool:
        return self.state is InputState.OPEN

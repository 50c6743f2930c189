"""When the public may say something about a strategy: as it says itself, else as its plan says."""

from datetime import date

from cms.content.window import Window, WindowState
from plan.input.choices import InputState
from plan.models import PlanPage, StrategyPage

STATES = {WindowState.OPEN: InputState.OPEN, WindowState.UPCOMING: InputState.SCHEDULED}


def window_of(strategy: StrategyPage, plan: PlanPage | None, today: date) -> Window | None:
    """None where nobody is asked."""
    if strategy.input_open:
        return Window(strategy.input_opens_on, strategy.input_closes_on, today)
    if plan and plan.input_open and strategy.input_as_plan:
        return Window(plan.input_opens_on, plan.input_closes_on, today)
    return None


def state_of(strategy: StrategyPage, window: Window | None) -> InputState:
    state = STATES.get(window.state) if window else None
    if state:
        return state
    return InputState.ANSWERED if strategy.input_outcome else InputState.CLOSED

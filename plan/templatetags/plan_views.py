from django import template

from plan.models import PlanPage, ProgressPage, StrategyPage
from plan.outline import Outline, outline
from plan.strategy_view import StrategyView
from plan.updates.view import ProgressView

register = template.Library()


@register.simple_tag
def plan_outline(plan: PlanPage) -> Outline:
    return outline(plan)


@register.simple_tag
def strategy_view(strategy: StrategyPage) -> StrategyView:
    return StrategyView(strategy)


@register.simple_tag
def progress_view(update: ProgressPage) -> ProgressView:
    return ProgressView(update)

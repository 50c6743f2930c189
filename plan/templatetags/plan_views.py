from django import template

from plan.models import PlanPage, StrategyPage
from plan.outline import Outline, outline
from plan.strategy_view import StrategyView

register = template.Library()


@register.simple_tag
def plan_outline(plan: PlanPage) -> Outline:
    return outline(plan)


@register.simple_tag
def strategy_view(strategy: StrategyPage) -> StrategyView:
    return StrategyView(strategy)

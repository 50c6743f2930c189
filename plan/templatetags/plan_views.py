from typing import Any

from django import template

from plan.models import PlanPage, ProgressPage, StrategyPage
from plan.overview import Overview
from plan.strategy_view import StrategyView
from plan.updates.view import ProgressView

register = template.Library()


@register.simple_tag(takes_context=True)
def plan_overview(context: dict[str, Any], plan: PlanPage) -> Overview:
    return Overview.of(plan, context["request"].GET)


@register.simple_tag
def strategy_view(strategy: StrategyPage) -> StrategyView:
    return StrategyView(strategy)


SPEAKING = ("number", "title", "name", "statement", "text", "figure")
"""Of what a part of a document consists, that which a reader knows it by."""


@register.filter
def plainly(value: Any) -> str:
    """A value of a document, in words."""
    if isinstance(value, dict):
        return " ".join(plainly(value[name]) for name in SPEAKING if value.get(name))
    if isinstance(value, list):
        return ", ".join(filter(None, map(plainly, value)))
    return "" if value is None else str(value)


@register.simple_tag
def progress_view(update: ProgressPage) -> ProgressView:
    return ProgressView(update)

"""Where a strategy may stand in the tree, and what a move does to its live numbers."""

from typing import Any

from django.db.models import Max
from wagtail.models import Page
from wagtail.signals import post_page_move

from plan.models.live_number import LiveNumber
from plan.models.plan import PlanPage

DEEPEST_LEVEL = 3


def level_below(parent: Page) -> int:
    """How many levels below its plan a child of `parent` would stand."""
    plan = plan_above(parent)
    return parent.depth - plan.depth + 1 if plan else 0


def plan_above(page: Page) -> PlanPage | None:
    return PlanPage.objects.ancestor_of(page, inclusive=True).first()


def fits_below(strategy: Page, parent: Page) -> bool:
    """Whether the subtree stays within the levels of a plan, and its live numbers are free there.

    Its own number may not start with the parent's: the next submission says so.
    """
    strategies = type(strategy).objects.descendant_of(strategy, inclusive=True)
    deepest = strategies.aggregate(depth=Max("depth"))["depth"]
    levels = level_below(parent) + deepest - strategy.depth
    return levels <= DEEPEST_LEVEL and not _clashes(strategy, parent)


def _clashes(strategy: Page, parent: Page) -> bool:
    moved = LiveNumber.objects.filter(strategy__path__startswith=strategy.path)
    there = LiveNumber.objects.filter(plan=plan_above(parent), strategy__live=True)
    others = there.exclude(pk__in=moved.values("pk"))
    return others.filter(number__in=moved.values("number")).exists()


def carry_numbers(instance: Page, **kwargs: Any) -> None:
    """After a move, the live numbers of the subtree belong to the plan it stands in now."""
    moved = LiveNumber.objects.filter(strategy__path__startswith=instance.path)
    if plan := plan_above(instance):
        moved.exclude(plan=plan).update(plan=plan)


post_page_move.connect(carry_numbers, dispatch_uid="plan.carry_numbers")

"""Makes what readers are told of public input agree with today."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from cms.editorial.coming import Due
from plan.input.models import InputPhase
from plan.input.window import state_of, window_of
from plan.models import PlanPage, StrategyPage

FIELDS = ("state", "asked", "opens_on", "closes_on")
Facts = tuple[Any, ...]


def keep_phases(below: PlanPage | StrategyPage | None = None) -> int:
    """Of all strategies, or of a page and those below it; how many rows were changed."""
    told = InputPhase.objects.all()
    if below:
        told = told.filter(strategy__path__startswith=below.path)
    known = {row[0]: row[1:] for row in told.values_list("strategy", *FIELDS)}
    wanted = phases_on(timezone.localdate(), below)
    changed = [pk for pk in known.keys() | wanted.keys() if known.get(pk) != wanted.get(pk)]
    if changed:
        _write(changed, wanted)
    return len(changed)


def phases_on(today: date, below: PlanPage | StrategyPage | None = None) -> dict[int, Facts]:
    """The facts of each public strategy that asks, or has an outcome."""
    plans = {plan.path: plan for plan in PlanPage.objects.all()}
    strategies = StrategyPage.objects.live().defer_streamfields()
    if below:
        strategies = strategies.filter(path__startswith=below.path)
    found = {}
    for strategy in strategies:
        plan = next((plans[path] for path in plans if strategy.path.startswith(path)), None)
        if facts := _facts(strategy, plan, today):
            found[strategy.pk] = facts
    return found


def due_until(now: datetime, until: datetime) -> list[Due]:
    """Which strategies change at the next midnight, for those who keep answers."""
    midnight = datetime.combine(now.date() + timedelta(days=1), datetime.min.time(), tzinfo=UTC)
    if not now < midnight <= until:
        return []
    before, after = phases_on(now.date()), phases_on(midnight.date())
    return [Due(pk, midnight) for pk in after if before.get(pk) != after[pk]]


def phase_of_draft(strategy: StrategyPage) -> InputPhase | None:
    """As it would be told today, if the draft were public; never saved."""
    plan = PlanPage.objects.ancestor_of(strategy).first() if strategy.path else None
    facts = _facts(strategy, plan, timezone.localdate())
    return InputPhase(**dict(zip(FIELDS, facts, strict=True))) if facts else None


def _facts(strategy: StrategyPage, plan: PlanPage | None, today: date) -> Facts | None:
    window = window_of(strategy, plan, today)
    if not window and not strategy.input_outcome:
        return None
    opens_on, closes_on = (window.opens_on, window.closes_on) if window else (None, None)
    return state_of(strategy, window).value, window is not None, opens_on, closes_on


@transaction.atomic
def _write(changed: list[int], wanted: dict[int, Facts]) -> None:
    for pk in sorted(changed):
        if facts := wanted.get(pk):
            values = dict(zip(FIELDS, facts, strict=True))
            InputPhase.objects.update_or_create(strategy_id=pk, defaults=values)
        else:
            InputPhase.objects.filter(strategy_id=pk).delete()

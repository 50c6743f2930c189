"""What a strategy changed after the public spoke: its two versions, compared from the ledger."""

from typing import Any

import orjson
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from cms.delivery.answers.difference import difference, two_versions
from cms.delivery.keeping.keeper import kept
from cms.delivery.problems.problem import Problem
from cms.ledger.keys import PAGE
from cms.ledger.models import Identity
from plan.input.choices import InputState
from plan.models import InputPhase, StrategyPage

UNTOLD = {"public_input", "latest_update"}
"""What tells how it stands, not what it says."""


@require_safe
def changed(request: HttpRequest, pk: int) -> HttpResponse:
    strategy = get_object_or_404(StrategyPage.objects.live().public(), pk=pk)
    answered = InputPhase.objects.filter(strategy=strategy, state=InputState.ANSWERED)
    if not strategy.input_changed_to or not answered.exists():
        raise Http404
    told = compared(strategy)
    changes = [one for one in told["changes"] if one["field"] not in UNTOLD]
    context = {"strategy": strategy, "told": told, "changes": changes}
    return render(request, "plan/input/changed.html", context)


def compared(strategy: StrategyPage) -> dict[str, Any]:
    """Raises Http404 where the past of the strategy is told no more."""
    known = get_object_or_404(Identity, label=PAGE, object_id=strategy.pk)
    numbers = strategy.input_changed_from or 0, strategy.input_changed_to or 0
    try:
        first, second = two_versions(known.pk, *numbers)
    except Problem as problem:
        raise Http404 from problem
    name = f"changed {known.pk} {numbers} {first.turnover} {first.etag} {second.etag}"
    told: dict[str, Any] = orjson.loads(kept(name, lambda: difference(first, second, "")))
    return told

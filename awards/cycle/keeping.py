"""Makes what readers are told of each cycle agree with now."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from awards.cycle.days import next_change, phase_at
from awards.models import AwardYearPage, RecordedPhase
from cms.editorial.coming import Due

Facts = tuple[str, datetime | None]


def keep_phases() -> int:
    """Of all public years; how many rows were changed."""
    told = RecordedPhase.objects.values_list("year", "phase", "until")
    known = {pk: (phase, until) for pk, phase, until in told}
    wanted = phases_at(timezone.now())
    changed = [pk for pk in known.keys() | wanted.keys() if known.get(pk) != wanted.get(pk)]
    if changed:
        _write(changed, wanted)
    return len(changed)


def keep_due() -> int:
    """The same when a moment has come that a row waits for; each second this is one question."""
    return keep_phases() if RecordedPhase.objects.due(timezone.now()).exists() else 0


def phases_at(moment: datetime) -> dict[int, Facts]:
    years = AwardYearPage.objects.live().order_by()
    return {year.pk: (phase_at(year, moment).value, next_change(year, moment)) for year in years}


def due_until(now: datetime, until: datetime) -> list[Due]:
    """Which years change soon, for those who keep answers."""
    soon = RecordedPhase.objects.filter(until__gt=now, until__lte=until)
    return [Due(pk, at) for pk, at in soon.values_list("year", "until") if at]


@transaction.atomic
def _write(changed: list[int], wanted: dict[int, Facts]) -> None:
    for pk in sorted(changed):
        if facts := wanted.get(pk):
            values: dict[str, Any] = dict(zip(("phase", "until"), facts, strict=True))
            RecordedPhase.objects.update_or_create(year_id=pk, defaults=values)
        else:
            RecordedPhase.objects.filter(year_id=pk).delete()

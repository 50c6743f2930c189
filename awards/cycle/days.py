"""The days of a cycle in their order: what each begins, and what must hold between them."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format

from awards.choices import CyclePhase

if TYPE_CHECKING:
    from awards.models.year import AwardYearPage

A_DAY = timedelta(days=1)
Step = tuple[datetime, CyclePhase]

DAYS_IN_ORDER = (
    ("nominations_open_on", "nominations open"),
    ("nominations_close_on", "nominations close"),
    ("judging_until", "judging ends"),
    ("confirmation_until", "confirming ends"),
)
BEGINS_AFTER = {
    "nominations_close_on": CyclePhase.JUDGING,
    "judging_until": CyclePhase.CONFIRMING,
    "confirmation_until": CyclePhase.WAITING,
}


def phase_at(year: "AwardYearPage", moment: datetime) -> CyclePhase:
    known = list(steps(year))
    begun = [phase for at, phase in known if at <= moment]
    if begun:
        return begun[-1]
    return CyclePhase.SCHEDULED if known else CyclePhase.NOT_PLANNED


def next_change(year: "AwardYearPage", moment: datetime) -> datetime | None:
    return min((at for at, _ in steps(year) if at > moment), default=None)


def steps(year: "AwardYearPage") -> Iterator[Step]:
    """From when each phase holds; a day belongs whole to the phase that it ends."""
    if year.nominations_open_on:
        yield midnight(year.nominations_open_on), CyclePhase.NOMINATIONS_OPEN
    for name, phase in BEGINS_AFTER.items():
        if last_day := getattr(year, name):
            yield midnight(last_day + A_DAY), phase
    if year.announced_at:
        yield year.announced_at, CyclePhase.ANNOUNCED


def midnight(day: date) -> datetime:
    """With which the day begins where the organization is."""
    return datetime.combine(day, time.min, tzinfo=timezone.get_default_timezone())


def check_order(year: "AwardYearPage") -> None:
    """Raise ValidationError unless each day comes after the one before."""
    given = [(name, said, getattr(year, name)) for name, said in DAYS_IN_ORDER]
    if year.announced_at:
        announced_on = timezone.localdate(year.announced_at, timezone.get_default_timezone())
        given.append(("announced_at", "winners are announced", announced_on))
    _check_gaps(year)
    given.append(("erase_on", "", year.erase_on))
    known = [each for each in given if each[2]]
    for (before, said, day), (name, _, later) in pairwise(known):
        same_day_is_fine = before == "nominations_open_on" and name == "nominations_close_on"
        if later < day or (later == day and not same_day_is_fine):
            raise ValidationError({name: _too_early(said, day, or_same_day=same_day_is_fine)})


def _check_gaps(year: "AwardYearPage") -> None:
    """An announcement alone is a year of the past; anything else begins with nominations."""
    follows = year.judging_until or year.confirmation_until
    if (year.nominations_close_on or follows) and not year.nominations_open_on:
        message = "Say on which day nominations open: the other days come after it."
        raise ValidationError({"nominations_open_on": message})
    if (follows or (year.announced_at and year.nominations_open_on)) and not (
        year.nominations_close_on
    ):
        message = "Say on which day nominations close: what follows begins the day after."
        raise ValidationError({"nominations_close_on": message})


def _too_early(said: str, day: date, *, or_same_day: bool) -> str:
    shown = date_format(day, "DATE_FORMAT")
    if or_same_day:
        return f"Before that day {said}: choose {shown} or a later day."
    return f"On {shown} {said}: choose a day after it."

from django.utils import timezone

from awards.choices import CyclePhase
from awards.models import AwardYearPage


def phase_of(year: AwardYearPage) -> CyclePhase:
    """By the days of the public page, this moment."""
    return year.phase_at(timezone.now())


def is_judging(year: AwardYearPage) -> bool:
    return phase_of(year) is CyclePhase.JUDGING


def is_sealed(year: AwardYearPage) -> bool:
    """Until judging closes nobody reads points but the judge who gave them."""
    return not phase_of(year).is_past_judging

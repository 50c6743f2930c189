"""The year that is nominated for, and whether it takes anything now."""

from dataclasses import dataclass
from typing import Self

from django.utils import timezone

from awards.choices import CyclePhase
from awards.models import AwardYearPage
from cms.delivery.problems.catalogue import NotOpen


@dataclass(frozen=True)
class Asked:
    year: AwardYearPage
    phase: CyclePhase

    @classmethod
    def of(cls, year: AwardYearPage) -> Self:
        return cls(year, year.phase_at(timezone.now()))

    @property
    def is_open(self) -> bool:
        return self.phase.takes_nominations and self.year.live

    def require_open(self) -> None:
        if not self.is_open:
            raise NotOpen(f"Nominations are not taken now. {self.year}: {self.phase.label}.")

"""The year that is nominated for, and whether it takes anything now."""

from dataclasses import dataclass
from typing import Self

from django.utils import timezone

from awards.choices import CyclePhase
from awards.models import AwardYearPage
from awards.wording import Wording, source_of
from cms.delivery.problems.catalogue import NotOpen
from cms.delivery.taking.language import language_of_sender


@dataclass(frozen=True)
class Asked:
    year: AwardYearPage
    wording: Wording
    """Of the page that was asked."""
    phase: CyclePhase
    language: str
    """In which whoever nominates is answered."""

    @classmethod
    def of(cls, page: AwardYearPage) -> Self:
        """A year has one list of nominations, in whichever language its form was opened."""
        year = source_of(page)
        wording = Wording(year, page)
        return cls(year, wording, year.phase_at(timezone.now()), language_of_sender(page))

    @property
    def is_open(self) -> bool:
        return self.phase.takes_nominations and self.year.live

    def require_open(self) -> None:
        if not self.is_open:
            raise NotOpen(f"Nominations are not taken now. {self.year}: {self.phase.label}.")

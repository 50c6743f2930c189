"""Where a year stands, as the built-in site shows it: by the days, at the moment looked at."""

from dataclasses import dataclass
from typing import Self

from awards.choices import CyclePhase
from awards.models import AwardsIndexPage, AwardYearPage
from cms.content.looking import moment


@dataclass(frozen=True)
class ShownCycle:
    year: AwardYearPage
    phase: CyclePhase

    @classmethod
    def of(cls, year: AwardYearPage) -> Self:
        return cls(year, year.phase_at(moment()))

    @property
    def tone(self) -> str:
        """The look of its notice: as those of windows."""
        return "open" if self.phase.takes_nominations else "upcoming"


def running_below(index: AwardsIndexPage) -> list[ShownCycle]:
    years = AwardYearPage.objects.child_of(index).live().public().order_by("-year")
    return [cycle for cycle in map(ShownCycle.of, years) if cycle.phase.is_running]

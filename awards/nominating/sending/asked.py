"""The year that is nominated for, and whether it takes anything now."""

from dataclasses import dataclass
from typing import Self

from django.conf import settings
from django.utils import timezone

from awards.choices import CyclePhase
from awards.models import AwardYearPage
from cms.delivery.problems.catalogue import NotOpen
from cms.delivery.taking.language import language_of_sender


@dataclass(frozen=True)
class Asked:
    year: AwardYearPage
    phase: CyclePhase
    language: str
    """In which whoever nominates is answered."""

    @classmethod
    def of(cls, page: AwardYearPage) -> Self:
        """A year has one list of nominations, in whichever language its form was opened."""
        year = source_of(page)
        return cls(year, year.phase_at(timezone.now()), language_of_sender(page))

    @property
    def is_open(self) -> bool:
        return self.phase.takes_nominations and self.year.live

    def require_open(self) -> None:
        if not self.is_open:
            raise NotOpen(f"Nominations are not taken now. {self.year}: {self.phase.label}.")


def source_of(page: AwardYearPage) -> AwardYearPage:
    """The page in the default language, if it is public; judges read what is nominated there."""
    if page.locale.language_code == settings.LANGUAGE_CODE:
        return page
    public = AwardYearPage.objects.live().public().filter(translation_key=page.translation_key)
    return public.filter(locale__language_code=settings.LANGUAGE_CODE).first() or page

"""One year of the award as others plan by it: its days, where it stands, what can be won."""

from datetime import date, datetime
from typing import ClassVar, Self

from pydantic import Field

from awards import models
from awards.choices import CyclePhase
from awards.documents.index import Nominations
from cms.content.documents import Part


class Category(Part):
    """What an employer can win."""

    key: str = Field(description="The same in every language of the year.")
    name: str = Field(description="For people.")
    description: str = Field(description="What it honors; empty if that is not said.")
    who_may_win: str = Field(description="Empty: every employer.")

    @classmethod
    def of(cls, category: models.AwardCategory) -> Self:
        return cls(**{name: getattr(category, name) for name in cls.model_fields})


class Criterion(Part):
    """By what employers are judged."""

    key: str = Field(description="The same in every language of the year.")
    name: str = Field(description="For people.")
    asks: str = Field(description="What whoever nominates is asked.")
    weight: int = Field(description="In percent; together they make 100.")

    @classmethod
    def of(cls, criterion: models.AwardCriterion) -> Self:
        return cls(**{name: getattr(criterion, name) for name in cls.model_fields})


class Cycle(Part):
    """Where a year stands. Each day belongs whole to what it ends; a missing one is null."""

    unsearched: ClassVar[tuple[str, ...]] = ("phase_label",)

    phase: CyclePhase = Field(
        description="Where it stands. It changes with the days, each time by an edition."
    )
    phase_label: str = Field(description="The phase, for people.")
    nominations: Nominations
    judging_until: date | None = Field(description="Last day of judging.")
    confirmation_until: date | None = Field(
        description="Last day on which winners confirm their profiles."
    )
    announced_at: datetime | None = Field(description="When winners are announced.")
    categories: list[Category] = Field(description="In their order; empty if there are none.")
    criteria: list[Criterion] = Field(description="In their order.")

    @classmethod
    def of(cls, year: models.AwardYearPage) -> Self:
        phase = phase_of(year)
        return cls(
            phase=phase,
            phase_label=str(phase.label),
            nominations=Nominations(
                open_on=year.nominations_open_on, close_on=year.nominations_close_on
            ),
            judging_until=year.judging_until,
            confirmation_until=year.confirmation_until,
            announced_at=year.announced_at,
            categories=[Category.of(each) for each in year.categories.all()],
            criteria=[Criterion.of(each) for each in year.criteria.all()],
        )


def phase_of(year: models.AwardYearPage) -> CyclePhase:
    """What was loaded with a page; a draft that is looked at has none."""
    found: models.RecordedPhase | None = year._state.fields_cache.get("recorded_phase")
    return CyclePhase(found.phase) if found else CyclePhase.NOT_PLANNED

from typing import Any, Self

from pydantic import Field

from awards.choices import CyclePhase
from awards.documents.cycle import Cycle
from awards.models import AwardYearPage, RecordedPhase
from cms.content.documents import PageDocument, RichText
from cms.ledger.choices import ValueKind
from cms.ledger.fields import Filter, Sort
from cms.ledger.shown import Shown


class AwardYearDocument(PageDocument):
    """One year of the award. Its winners: `/awards?year=YEAR`."""

    type = "awards.year"
    collection = "award-years"
    model = AwardYearPage
    select = (*PageDocument.select, "recorded_phase")
    prefetch = ("categories", "criteria")
    parts = (*PageDocument.parts, (RecordedPhase, "year"))
    filters = {
        **PageDocument.filters,
        "year": Filter("year", ValueKind.NUMBER, "The year."),
        "phase": Filter(
            "cycle.phase", description="Where it stands.", choices=tuple(CyclePhase.values)
        ),
    }
    sorts = {**PageDocument.sorts, "year": Sort("year", ValueKind.NUMBER, "The year.")}
    order = "-year"

    year: int = Field(description="The year in which the award was given.")
    introduction: RichText
    cycle: Cycle

    @classmethod
    def build(cls, page: AwardYearPage, shown: Shown) -> Self:
        return cls(
            **cls.shared(page, shown),
            year=page.year,
            introduction=RichText.of(page.introduction, shown),
            cycle=Cycle.of(page),
        )

    @classmethod
    def card(cls, page: AwardYearPage) -> dict[str, Any]:
        return {"year": page.year}

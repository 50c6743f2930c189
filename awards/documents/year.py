from typing import Any, Self

from pydantic import Field

from awards.models import AwardYearPage
from cms.content.documents import PageDocument, RichText
from cms.ledger.choices import ValueKind
from cms.ledger.fields import Filter, Sort
from cms.ledger.shown import Shown


class AwardYearDocument(PageDocument):
    """One year of the award. Its winners: `/awards?year=YEAR`."""

    type = "awards.year"
    collection = "award-years"
    model = AwardYearPage
    filters = {**PageDocument.filters, "year": Filter("year", ValueKind.NUMBER, "The year.")}
    sorts = {**PageDocument.sorts, "year": Sort("year", ValueKind.NUMBER, "The year.")}
    order = "-year"

    year: int = Field(description="The year in which the award was given.")
    introduction: RichText

    @classmethod
    def build(cls, page: AwardYearPage, shown: Shown) -> Self:
        introduction = RichText.of(page.introduction, shown)
        return cls(**cls.shared(page, shown), year=page.year, introduction=introduction)

    @classmethod
    def card(cls, page: AwardYearPage) -> dict[str, Any]:
        return {"year": page.year}

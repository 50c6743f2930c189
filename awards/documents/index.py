from datetime import date
from typing import Self

from pydantic import Field

from awards.models import AwardsIndexPage
from cms.content.documents import PageDocument, Part, RichText
from cms.ledger.shown import Shown


class Nominations(Part):
    """When employers can be nominated. Between the dates; an open end is null."""

    open_on: date | None = Field(description="First day.")
    close_on: date | None = Field(description="Last day.")


class AwardsIndexDocument(PageDocument):
    """What the award is; its years are the collection `award-years`, its winners `awards`."""

    type = "awards.index"
    collection = "pages"
    model = AwardsIndexPage

    introduction: RichText
    criteria: RichText
    nominations: Nominations

    @classmethod
    def build(cls, page: AwardsIndexPage, shown: Shown) -> Self:
        return cls(
            **cls.shared(page, shown),
            introduction=RichText.of(page.introduction, shown),
            criteria=RichText.of(page.criteria, shown),
            nominations=Nominations(
                open_on=page.nominations_open_on, close_on=page.nominations_close_on
            ),
        )

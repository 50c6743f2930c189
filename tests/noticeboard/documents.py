from datetime import date
from typing import Self

from pydantic import Field

from cms.content.documents import PageDocument, RichText
from cms.ledger.choices import ValueKind
from cms.ledger.fields import Filter, Sort
from cms.ledger.shown import Shown
from tests.noticeboard.models import NoticePage, Urgency


class NoticeDocument(PageDocument):
    """Something that readers should know for a while."""

    type = "noticeboard.notice"
    collection = "notices"
    model = NoticePage
    filters = {
        **PageDocument.filters,
        "urgency": Filter("urgency", description="How urgent.", choices=tuple(Urgency.values)),
        "valid_until": Filter("valid_until", ValueKind.DATE, "The last day on which it holds."),
    }
    sorts = {
        **PageDocument.sorts,
        "valid_until": Sort("valid_until", ValueKind.DATE, "The last day on which it holds."),
    }

    urgency: Urgency = Field(description="How urgent it is.")
    valid_until: date | None = Field(description="The last day on which it holds.")
    text: RichText

    @classmethod
    def build(cls, page: NoticePage, shown: Shown) -> Self:
        return cls(
            **cls.shared(page, shown),
            urgency=Urgency(page.urgency),
            valid_until=page.valid_until,
            text=RichText.of(page.text, shown),
        )

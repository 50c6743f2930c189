from typing import Self

from cms.content.documents import PageDocument, RichText
from cms.ledger.shown import Shown
from toolkit.models import ToolkitIndexPage


class ToolkitIndexDocument(PageDocument):
    """The front page of the toolkit; its pages are the collection `toolkit`."""

    type = "toolkit.index"
    collection = "pages"
    model = ToolkitIndexPage

    introduction: RichText

    @classmethod
    def build(cls, page: ToolkitIndexPage, shown: Shown) -> Self:
        return cls(**cls.shared(page, shown), introduction=RichText.of(page.introduction, shown))

from typing import Self

from cms.content.documents import Body, PageDocument, body
from cms.ledger.shown import Shown
from home.models import ContentPage


class ContentDocument(PageDocument):
    """Any further page."""

    type = "home.content"
    collection = "pages"
    model = ContentPage

    body: Body

    @classmethod
    def build(cls, page: ContentPage, shown: Shown) -> Self:
        return cls(**cls.shared(page, shown), body=body(page.body, shown))

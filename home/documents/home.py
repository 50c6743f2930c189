from typing import Self

from pydantic import Field

from cms.content.documents import Body, Image, PageDocument, body
from cms.ledger.shown import Shown
from home.models import HomePage


class HomeDocument(PageDocument):
    """The front page of the site."""

    type = "home.home"
    collection = "pages"
    model = HomePage

    headline: str = Field(description="The first line; empty if there is none.")
    lead: str = Field(description="What the site is about; empty if that is not said.")
    hero_image: Image | None = Field(description="Opens the page.")
    body: Body

    @classmethod
    def build(cls, page: HomePage, shown: Shown) -> Self:
        return cls(
            **cls.shared(page, shown),
            headline=page.headline,
            lead=page.lead,
            hero_image=Image.of(page.hero_image_id, shown),
            body=body(page.body, shown),
        )

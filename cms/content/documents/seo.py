from typing import Self

from pydantic import Field

from cms.content.documents.image import Image
from cms.content.documents.part import Part
from cms.content.models import PublicPage
from cms.ledger.shown import Shown


class Seo(Part):
    """How the page appears in search engines and where it is shared."""

    title: str = Field(description="For the browser's title bar; the page's own unless it differs.")
    description: str = Field(description="One or two sentences; the summary unless it differs.")
    image: Image | None = Field(description="Shown where the page is shared.")

    @classmethod
    def of(cls, page: PublicPage, shown: Shown) -> Self:
        return cls(
            title=page.seo_title or page.title,
            description=page.search_description or page.summary,
            image=Image.of(page.search_image_id, shown),
        )

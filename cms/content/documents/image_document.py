from typing import Any, Self

from pydantic import Field

from cms.content.documents.image import ImageFacts, image_facts, largest
from cms.content.documents.term import TAG_FILTER, Term, tags_of
from cms.content.models import PublicImage
from cms.content.renditions.named import named
from cms.ledger.documents import Document
from cms.ledger.shown import Shown


class ImageDocument(Document, ImageFacts):
    """An image that a public document shows."""

    type = "content.image"
    collection = "images"
    model = PublicImage
    when_used = True
    prefetch = ("renditions", "tags")
    card_prefetch = ("renditions",)
    filters = {"tag": TAG_FILTER}

    tags: list[Term] = Field(description="What it is about.")

    @classmethod
    def build(cls, image: PublicImage, shown: Shown) -> Self:
        return cls(
            **image_facts(cls.card(image), shown),
            tags=tags_of([tag.pk for tag in image.tags.all()], shown),
        )

    @classmethod
    def card(cls, image: PublicImage) -> dict[str, Any]:
        return {
            "alt": image.alt,
            "decorative": image.is_decorative,
            "width": image.width,
            "height": image.height,
            "renditions": {
                name: [made.url, made.width, made.height] for name, made in named(image).items()
            },
        }

    @classmethod
    def url_of(cls, image: PublicImage) -> str | None:
        best = largest(named(image))
        return str(best.url) if best else None

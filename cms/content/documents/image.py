from typing import Any, Self, TypeVar
from uuid import UUID

from pydantic import Field

from cms.content.documents.keys import IMAGE
from cms.content.documents.part import Part
from cms.content.renditions.specs import CROPPED
from cms.ledger.shown import Shown

R = TypeVar("R")

LARGEST_FIRST = ("full", "large", "card", "thumb")


class NamedRendition(Part):
    url: str = Field(description="Absolute address of the file.")
    width: int = Field(description="In pixels.")
    height: int = Field(description="In pixels.")


class ImageFacts(Part):
    """What an image is, wherever it stands."""

    alt: str = Field(description="Alternative text; empty if the image is decorative.")
    decorative: bool = Field(description="Whether the image says nothing that the text does not.")
    width: int = Field(description="Of the original, in pixels.")
    height: int = Field(description="Of the original, in pixels.")
    renditions: dict[str, NamedRendition] = Field(
        description="The sizes that there are, by name: `thumb` (320 wide), `card` (640), `large` "
        "(1280), `full` (at most 2560 by 2560) and `og` (a JPEG of at most 1200 by 630, cropped, "
        "for sharing)."
    )
    srcset: str = Field(
        description="The uncropped renditions, as the `srcset` of an <img> takes them."
    )


class ImageReference(Part):
    id: UUID = Field(description="The document of the image.")
    url: str | None = Field(
        description="The largest uncropped rendition; null until the first has been made."
    )


class Image(ImageFacts, ImageReference):
    """An image as other documents show it."""

    @classmethod
    def of(cls, image_id: int | None, shown: Shown, alt: str | None = None) -> Self | None:
        """The image, with another alternative text if one is given; none if it is not public."""
        card = shown.card((IMAGE, image_id)) if image_id else None
        if card is None or card.id is None:
            return None
        facts = image_facts(card.facts, shown)
        if alt is not None:
            facts |= {"alt": alt, "decorative": not alt}
        best = largest(facts["renditions"])
        return cls(id=UUID(card.id), url=best.url if best else None, **facts)


def image_facts(stored: dict[str, Any], shown: Shown) -> dict[str, Any]:
    """The fields of `ImageFacts` from what the card of an image holds."""
    renditions = {
        name: NamedRendition(url=shown.absolute(url), width=width, height=height)
        for name, (url, width, height) in stored["renditions"].items()
    }
    return {**stored, "renditions": renditions, "srcset": srcset(renditions)}


def srcset(renditions: dict[str, NamedRendition]) -> str:
    whole = {r.width: r.url for name, r in renditions.items() if name not in CROPPED}
    return ", ".join(f"{url} {width}w" for width, url in sorted(whole.items()))


def largest(renditions: dict[str, R]) -> R | None:
    """The largest that shows the whole image."""
    return next((renditions[name] for name in LARGEST_FIRST if name in renditions), None)

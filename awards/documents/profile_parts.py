"""The ordered parts of a profile as its document shows them."""

from typing import Self

from pydantic import Field

from awards import models
from cms.content.documents import Image, Part, RichText
from cms.ledger.shown import Shown


class Outcome(Part):
    """What the programme brought, measured."""

    label: str = Field(description="What was measured.")
    value: str = Field(description="As it is read out: 38.")
    unit: str = Field(description="people, percent, dollars; empty if the value says it.")
    period: str = Field(description="2023 to 2025; empty if that is not said.")

    @classmethod
    def of(cls, outcome: models.Outcome) -> Self:
        return cls(**{name: getattr(outcome, name) for name in cls.model_fields})


class Quote(Part):
    """What somebody says about the programme."""

    text: str = Field(description="What was said.")
    speaker: str = Field(description="Who said it; empty if that is not told.")
    job_title: str = Field(description="Empty if that is not told.")

    @classmethod
    def of(cls, quote: models.Quote) -> Self:
        return cls(**{name: getattr(quote, name) for name in cls.model_fields})


class BestPractice(Part):
    """What others can copy."""

    title: str = Field(description="In a few words.")
    text: RichText

    @classmethod
    def of(cls, practice: models.BestPractice, shown: Shown) -> Self:
        return cls(title=practice.title, text=RichText.of(practice.text, shown))


class Photo(Part):
    """What the programme looks like."""

    image: Image
    caption: str = Field(description="Empty if it has none.")

    @classmethod
    def of(cls, photo: models.Photo, shown: Shown) -> Self | None:
        image = Image.of(photo.image_id, shown, alt=photo.alt_text or None)
        return cls(image=image, caption=photo.caption) if image else None

from typing import Self

from pydantic import Field

from cms.ledger.cards import Card
from cms.ledger.reference import Reference


class Translation(Reference):
    """A link to the same page in another language."""

    locale: str = Field(description="Its language code: en, es.")

    @classmethod
    def of(cls, card: Card | None) -> Self | None:
        link = Reference.of(card)
        return cls(locale=card.locale, **link.model_dump()) if card and link else None

from typing import Self
from uuid import UUID

from pydantic import BaseModel, Field

from cms.ledger.cards import Card


class Reference(BaseModel):
    """A link to another document, as documents carry it: enough to show it, and to fetch it."""

    id: UUID = Field(description="The document's id.")
    type: str = Field(description="Its type: plan.strategy.")
    path: str | None = Field(description="Where it is on the site now; null where it has no page.")
    url: str | None = Field(description="Its absolute address, if it has one.")
    title: str = Field(description="What it is called now.")

    @classmethod
    def of(cls, card: Card | None) -> Self | None:
        """The link to a card; none where there is no card, because it is not public."""
        if card is None or card.id is None:
            return None
        return cls(id=UUID(card.id), type=card.type, path=card.path, url=card.url, title=card.title)

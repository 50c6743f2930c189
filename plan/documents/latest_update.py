from datetime import date
from typing import Self
from uuid import UUID

from pydantic import Field

from cms.content.documents import Part
from cms.ledger.shown import Shown
from plan.models import StrategyPage
from plan.updates.standing import Standing
from plan.updates.statement import Statement


class LatestUpdate(Part):
    """The progress update that says how the strategy stands."""

    id: UUID = Field(description="The document of the update.")
    path: str = Field(description="Its public path.")
    as_of: date = Field(description="The day of which it speaks.")

    @classmethod
    def of(cls, standing: Standing, shown: Shown) -> Self | None:
        newest = standing.newest
        card = shown.page(newest.update) if newest else None
        if newest is None or card is None or card.id is None:
            return None
        return cls(id=UUID(card.id), path=card.path or "", as_of=newest.as_of)


def standing_shown(strategy: StrategyPage, shown: Shown) -> Standing:
    """By the updates that are public and in force; those that are not yet are remembered too."""
    cards = [shown.page(update.pk) for update in strategy.progress_updates.all()]
    counting = [card for card in cards if card and not card["withdrawn"]]
    return Standing(Statement.model_validate(card["statement"]) for card in counting)

from datetime import date
from typing import Self

from pydantic import Field

from cms.ledger.choices import ValueKind
from cms.ledger.documents import Document
from cms.ledger.fields import Filter, Sort
from cms.ledger.keys import PAGE
from cms.ledger.reference import Reference
from cms.ledger.shown import Shown
from plan.input.models import PublishedInput


class InputDocument(Document):
    """What somebody said about a strategy, accepted by a moderator and published by permission.

    Who said it is never here. Passages that were left out are marked: `[left out: why]`.
    """

    type = "plan.input"
    collection = "input"
    model = PublishedInput
    order = "-received_on"
    unsearched = ("reference",)
    filters = {
        "strategy": Filter("strategy.id", description="Id of the strategy."),
        "theme": Filter("themes", description="A theme."),
        "organisation": Filter("organisation", description="Whom the sender speaks for."),
        "received_on": Filter("received_on", ValueKind.DATE, "When it was sent in."),
    }
    sorts = {"received_on": Sort("received_on", ValueKind.DATE, "When it was sent in.")}

    reference: str = Field(description="By which it is spoken of.")
    strategy: Reference = Field(description="What it is about.")
    text: str = Field(description="What was said, as plain text.")
    organisation: str = Field(description="Whom the sender speaks for; may be empty.")
    themes: list[str] = Field(description="What it is about, in the moderators' words.")
    received_on: date = Field(description="When it was sent in.")
    merged: int = Field(description="How many other contributions say the same, merged with it.")

    @classmethod
    def build(cls, said: PublishedInput, shown: Shown) -> Self | None:
        strategy = Reference.of(shown.card((PAGE, said.strategy_id)))
        if strategy is None:
            return None
        names = ("reference", "text", "organisation", "themes", "received_on", "merged")
        return cls(strategy=strategy, **{name: getattr(said, name) for name in names})

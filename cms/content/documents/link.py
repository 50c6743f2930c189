from typing import Any, Self

from pydantic import Field

from cms.content.documents.keys import FILE
from cms.content.documents.part import Part
from cms.ledger.cards import Card
from cms.ledger.reference import Reference
from cms.ledger.shown import Shown


class Target(Part):
    """Where a link leads."""

    url: str | None = Field(
        description="Absolute address; null if the link leads to what is not public, or nowhere."
    )
    document: Reference | None = Field(
        description="The document of this site that the link leads to, if it leads to one."
    )

    @classmethod
    def facts(
        cls, shown: Shown, page: int | None = None, file: int | None = None, url: str | None = None
    ) -> dict[str, Any]:
        """The fields of a target, of which one is given: a page, a file or an address."""
        if not page and not file:
            return {"url": url or None, "document": None}
        card = _card(shown, page, file)
        return {"url": card.url if card else None, "document": Reference.of(card)}


class Link(Target):
    """Words that lead somewhere."""

    label: str = Field(description="The words of the link.")

    @classmethod
    def of(cls, stored: dict[str, Any], shown: Shown) -> Self:
        """The link in the stored value of a `LinkBlock`."""
        targets = {name: stored.get(name) for name in ("page", "file", "url")}
        return cls(label=stored.get("label") or "", **cls.facts(shown, **targets))


def _card(shown: Shown, page: int | None, file: int | None) -> Card | None:
    return shown.page(page) if page else shown.card((FILE, file or 0))

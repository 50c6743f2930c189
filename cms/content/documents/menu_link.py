"""Links of what stands around every page: its menus."""

from collections.abc import Iterable
from typing import Any, Self

from pydantic import Field

from cms.content.documents.keys import FILE
from cms.content.documents.link import Link
from cms.ledger.cards import Card
from cms.ledger.reference import Reference
from cms.ledger.shown import Shown


class Destination(Reference):
    """A document that a link of a menu leads to."""

    locale: str = Field(description="Its language code: that of the menu, or the default one.")

    @classmethod
    def of(cls, card: Card | None) -> Self | None:
        link = Reference.of(card)
        return cls(locale=card.locale, **link.model_dump()) if card and link else None


class MenuLink(Link):
    """A link of a menu: to a page in the menu's language, where it is public in that."""

    document: Destination | None = Field(
        description="The document of this site that the link leads to, if it leads to one."
    )

    @classmethod
    def to(cls, card: Card | None, stored: dict[str, Any]) -> Self:
        """What a stored link says, to the document that it names, if it names one."""
        address = None if names_document(stored) else stored.get("url") or None
        return cls(
            label=stored.get("label") or "",
            url=card.url if card else address,
            document=Destination.of(card),
        )


def menu(
    stored: Iterable[dict[str, Any]], shown: Shown, language: str = "", withdrawn: bool = True
) -> list[MenuLink]:
    """The links in their order; in a further language, to pages of that where there are such.

    `withdrawn` says whether they may lead to what is no longer in force.
    """
    led = ((led_to(value, shown, language), value) for value in stored)
    return [MenuLink.to(*each) for each in led if withdrawn or not is_withdrawn(each[0])]


def led_to(stored: dict[str, Any], shown: Shown, language: str) -> Card | None:
    """The document at the end of a stored link; none if it is not public, or it leads elsewhere."""
    if page := stored.get("page"):
        return shown.in_language(page, language) if language else shown.page(page)
    return shown.card((FILE, stored["file"])) if stored.get("file") else None


def names_document(stored: dict[str, Any]) -> bool:
    return bool(stored.get("page") or stored.get("file"))


def is_withdrawn(card: Card | None) -> bool:
    return bool(card and card.withdrawn)

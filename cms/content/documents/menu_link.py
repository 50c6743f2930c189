"""Links of what stands around every page: its menus."""

from collections.abc import Iterable
from typing import Any

from cms.content.documents.keys import FILE
from cms.content.documents.link import Link, led_to
from cms.ledger.cards import Card
from cms.ledger.shown import Shown


def menu(
    stored: Iterable[dict[str, Any]], shown: Shown, language: str = "", withdrawn: bool = True
) -> list[Link]:
    """The links in their order; in a further language, to pages of that where there are such.

    `withdrawn` says whether they may lead to what is no longer in force.
    """
    ends = ((end_of(value, shown, language), value) for value in stored)
    return [
        Link(
            label=value.get("label") or "",
            **led_to(card, language or shown.language, address_of(value)),
        )
        for card, value in ends
        if withdrawn or not (card and card.withdrawn)
    ]


def end_of(stored: dict[str, Any], shown: Shown, language: str) -> Card | None:
    """The document at the end of a stored link; none if it is not public, or it leads elsewhere."""
    if page := stored.get("page"):
        return shown.in_language(page, language) if language else shown.page(page)
    return shown.card((FILE, stored["file"])) if stored.get("file") else None


def address_of(stored: dict[str, Any]) -> str | None:
    names_document = stored.get("page") or stored.get("file")
    return None if names_document else stored.get("url")

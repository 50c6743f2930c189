"""Cards laid out by hand, for tests of what is built from them."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from cms.ledger.cards import Card
from cms.ledger.keys import PAGE, VERSIONS, Key
from cms.ledger.shown import Shown

SITE = "https://plan.example"


class Shelf:
    def __init__(self, *cards: Card, language: str = "en") -> None:
        self.languages: Mapping[int, str] = {} if language == "en" else {2: language}
        self.cards = {card.key: card for card in cards}

    def known(self, key: Key) -> bool:
        return True

    def card(self, key: Key) -> Card | None:
        label, number = key
        if label == VERSIONS:
            return card(key, facts={"pages": [number, 100 + number]})
        return self.cards.get(key)

    def ancestor_ids(self, page: Any) -> list[int]:
        return []

    def translation_ids(self, page: Any) -> list[int]:
        return []

    def absolute(self, path: str) -> str:
        return f"{SITE}{path}" if path.startswith("/") else path


def shown(*cards: Card, language: str = "en") -> Shown:
    return Shown(Shelf(*cards, language=language), language)


def page(number: int, path: str, locale: str = "en") -> Card:
    """Page 112 is what page 12 is in another language."""
    place = {"path": path, "url": f"{SITE}{path}", "locale": locale}
    return card((PAGE, number), type="home.content", **place)


def card(key: Key, **fields: Any) -> Card:
    defaults = {"type": key[0], "title": f"No. {key[1]}", "path": None, "url": None, "locale": "en"}
    return Card(key=key, id=str(UUID(int=key[1])), **(defaults | fields))

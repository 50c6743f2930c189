"""A card is what other documents show of an object: a link's target, a workgroup's name.

A document asks for cards instead of reading other objects, so the ledger knows on whom it depends,
and rebuilds it if, and only if, what it shows of them has changed.
"""

from dataclasses import dataclass, field
from typing import Any

from cms.ledger.canonical import digest
from cms.ledger.keys import Key
from cms.ledger.kinds import Kind


class CardOnly(Kind):
    """A kind that has no document of its own: a tag, a county. Register with `register_card`."""


@dataclass(frozen=True)
class Card:
    """One object as others may show it. There is no card of what is not public."""

    key: Key
    type: str
    id: str | None
    """The document's UUID; none for a `CardOnly`."""
    title: str
    path: str | None
    url: str | None
    locale: str
    facts: dict[str, Any] = field(default_factory=dict)
    """What the kind's `card` gave."""
    withdrawn: bool = False

    def __getitem__(self, name: str) -> Any:
        return self.facts[name]

    @property
    def digest(self) -> str:
        shown = [self.type, self.id, self.title, self.path, self.url, self.locale, self.facts]
        return digest([*shown, "withdrawn"] if self.withdrawn else shown)


ABSENT = ""
"""The digest of no card: unknown, or not public."""


def digest_of(card: Card | None) -> str:
    return card.digest if card else ABSENT

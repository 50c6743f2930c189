"""What a document may show of others, and the record of what it asked for."""

from typing import Any, Protocol

from cms.ledger.cards import Card
from cms.ledger.keys import PAGE, TRANSLATIONS, Key


class Library(Protocol):
    """Where cards come from: see `cms.ledger.recorder.library`."""

    def known(self, key: Key) -> bool: ...
    def card(self, key: Key) -> Card | None: ...
    def ancestor_ids(self, page: Any) -> list[int]: ...
    def translation_ids(self, page: Any) -> list[int]: ...
    def translates_links(self, language: str) -> bool: ...
    def translation_in(self, language: str, page_id: int) -> int | None: ...
    def absolute(self, path: str) -> str: ...


class Shown:
    """Handed to `Document.build`. Everything asked for here is remembered as a dependency.

    A card that has not been loaded yet reads as none; the recorder then loads it and builds the
    document again, until nothing is missing. So `build` must be a pure function of the object and
    the cards, and a chain (card of an employer, then of its industry) just works.
    """

    def __init__(self, library: Library, language: str) -> None:
        self._library = library
        self.language = language
        """Of the document."""
        self.asked: set[Key] = set()
        self._looked_up: set[Key] = set()

    def card(self, key: Key) -> Card | None:
        """What may be shown of the object; none if it is unknown or not public."""
        self.asked.add(key)
        return self._library.card(key)

    def page(self, page_id: int | None) -> Card | None:
        return self.card((PAGE, page_id)) if page_id else None

    def linked(self, page_id: int) -> Card | None:
        """Where a link to a page leads: to its translation into the language of the document, as
        far as that is public, else to the page itself."""
        chosen = self.page(page_id)
        return self.page(self._translation_of(page_id)) or chosen

    def ancestors(self, page: Any) -> list[Card]:
        """The public pages above a page, from the site's root down to its parent."""
        cards = [self.page(page_id) for page_id in self._library.ancestor_ids(page)]
        return [card for card in cards if card]

    def translations(self, page: Any) -> list[Card]:
        """The page in other languages, as far as it is public there."""
        cards = [self.page(page_id) for page_id in self._library.translation_ids(page)]
        return [card for card in cards if card]

    def parent(self, page: Any) -> Card | None:
        """The page directly above; none if it is not public."""
        above = self._library.ancestor_ids(page)
        return self.page(above[-1]) if above else None

    def absolute(self, path: str) -> str:
        """A path below the site's root as an absolute URL; an absolute URL as it is."""
        return self._library.absolute(path)

    @property
    def unknown(self) -> set[Key]:
        """What was asked for and has not been loaded yet."""
        return {key for key in self.asked | self._looked_up if not self._library.known(key)}

    def _translation_of(self, page_id: int) -> int | None:
        if not self._library.translates_links(self.language):
            return None
        self._looked_up.add((TRANSLATIONS, page_id))
        return self._library.translation_in(self.language, page_id)

"""What a document may show of others, and the record of what it asked for."""

from collections.abc import Mapping
from typing import Any, Protocol

from cms.ledger.cards import Card
from cms.ledger.keys import PAGE, VERSIONS, Key


class Library(Protocol):
    """Where cards come from: see `cms.ledger.recorder.library`."""

    @property
    def languages(self) -> Mapping[int, str]: ...
    def known(self, key: Key) -> bool: ...
    def card(self, key: Key) -> Card | None: ...
    def ancestor_ids(self, page: Any) -> list[int]: ...
    def translation_ids(self, page: Any) -> list[int]: ...
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

    def card(self, key: Key) -> Card | None:
        """What may be shown of the object; none if it is unknown or not public."""
        self.asked.add(key)
        return self._library.card(key)

    def page(self, page_id: int | None) -> Card | None:
        return self.card((PAGE, page_id)) if page_id else None

    def linked(self, page_id: int) -> Card | None:
        """Where a link to a page leads: to its translation into the language of the document, as
        far as that is public, else to the page itself.

        Links of documents in the default language lead where their editors chose, so that they may
        point to pages in other languages.
        """
        if self.language not in self.languages.values():
            return self.page(page_id)
        return self.in_language(page_id, self.language)

    def ancestors(self, page: Any) -> list[Card]:
        """The public pages above a page, from the site's root down to its parent."""
        cards = [self.page(page_id) for page_id in self._library.ancestor_ids(page)]
        return [card for card in cards if card]

    def translations(self, page: Any) -> list[Card]:
        """The page in other languages, as far as it is public there."""
        cards = [self.page(page_id) for page_id in self._library.translation_ids(page)]
        return [card for card in cards if card]

    def in_language(self, page_id: int, language: str) -> Card | None:
        """What says the same as a page in a language, as far as it is public; or the page."""
        known = self.card((VERSIONS, page_id))
        cards = [self.page(pk) for pk in known["pages"]] if known else []
        found = next((card for card in cards if card and card.locale == language), None)
        return found or self.page(page_id)

    @property
    def languages(self) -> Mapping[int, str]:
        """Those of the site beside the default one, in order, by the ids of their `Locale`s.

        Not remembered: whatever changes them has every document looked at.
        """
        return self._library.languages

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
        return {key for key in self.asked if not self._library.known(key)}

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from wagtail.models import Page

from cms.ledger.cards import Card
from cms.ledger.documents import Document
from cms.ledger.keys import VERSIONS, Key
from cms.ledger.recorder.finding import Found, batches, find
from cms.ledger.recorder.identities import Identities
from cms.ledger.recorder.languages import versions_of
from cms.ledger.surroundings import Surroundings


class Library:
    """The cards of one recording, each loaded once, in bulk, as `Shown` asks for them."""

    def __init__(self, surroundings: Surroundings, identities: Identities | None = None) -> None:
        self.surroundings = surroundings
        self.identities = identities or Identities()
        self._cards: dict[Key, Card | None] = {}
        self._pages_at: dict[str, int] = {}
        self._types: dict[int, int] = {}
        self._in_languages: dict[UUID, list[int]] = {}
        self.languages = surroundings.further_languages

    def known(self, key: Key) -> bool:
        return key in self._cards

    def card(self, key: Key) -> Card | None:
        return self._cards.get(key)

    def absolute(self, path: str) -> str:
        return self.surroundings.absolute(path)

    def load(self, keys: Iterable[Key]) -> None:
        for batch in batches(key for key in set(keys) if key not in self._cards):
            public = [
                found
                for found in find(batch, for_cards=True, types=self._types)
                if self.surroundings.public(found.kind, found.obj)
            ]
            self._cards |= dict.fromkeys(batch)
            self._cards |= {card.key: card for card in self._made(public)}
            self._cards |= {card.key: card for card in self._versions(batch)}

    def load_ancestors(self, pages: Iterable[Page]) -> None:
        """Which page, of which type, is at each place above these: one query for all."""
        above = {path for page in pages for path in self._paths_above(page)}
        for batch in batches(sorted(above - self._pages_at.keys())):
            rows = Page.objects.filter(path__in=batch).order_by()
            for path, pk, content_type in rows.values_list("path", "pk", "content_type_id"):
                self._pages_at[path], self._types[pk] = pk, content_type

    def ancestor_ids(self, page: Any) -> list[int]:
        """From the site's root down to the parent."""
        return [self._pages_at[path] for path in self._paths_above(page)]

    def load_translations(self, pages: Iterable[Page]) -> None:
        """Which live pages say the same as these; drafts come and go without a mark.

        One query for all, none in a site of one language.
        """
        if not self.surroundings.several_languages:
            return
        wanted = {page.translation_key for page in pages} - self._in_languages.keys()
        for batch in batches(sorted(wanted)):
            self._in_languages |= {key: [] for key in batch}
            rows = Page.objects.filter(translation_key__in=batch, live=True).order_by("locale_id")
            for key, pk in rows.values_list("translation_key", "pk"):
                self._in_languages[key].append(pk)

    def translation_ids(self, page: Any) -> list[int]:
        """The page in other languages, private ones included."""
        same = self._in_languages.get(page.translation_key, [])
        return [pk for pk in same if pk != page.pk]

    def _paths_above(self, page: Page) -> list[str]:
        root = self.surroundings.root_of(page)
        if root is None:
            return []
        return [page.path[:end] for end in range(len(root.tree_path), len(page.path), Page.steplen)]

    def _versions(self, keys: list[Key]) -> Iterable[Card]:
        """One query for all, none in a site of one language, where no page has another version."""
        ids = [pk for label, pk in keys if label == VERSIONS]
        return versions_of(ids) if ids and self.surroundings.several_languages else ()

    def _made(self, found: list[Found]) -> list[Card]:
        places = [self.surroundings.place(each.kind, each.obj) for each in found]
        self.identities.load(
            (each.key, place.locale)
            for each, place in zip(found, places, strict=True)
            if issubclass(each.kind, Document)
        )
        return [
            Card(
                key=each.key,
                type=each.kind.type,
                id=self._id_of(each, place.locale),
                title=each.kind.title_of(each.obj),
                path=place.path,
                url=place.url,
                locale=place.locale,
                facts=each.kind.card(each.obj),
                withdrawn=is_withdrawn(each),
            )
            for each, place in zip(found, places, strict=True)
        ]

    def _id_of(self, found: Found, locale: str) -> str | None:
        if not issubclass(found.kind, Document):
            return None
        return str(self.identities[found.key, locale])


def is_withdrawn(found: Found) -> bool:
    kind = found.kind
    return issubclass(kind, Document) and kind.withdrawn_because(found.obj) is not None

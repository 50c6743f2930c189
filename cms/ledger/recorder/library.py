from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from wagtail.models import Page

from cms.ledger.cards import Card
from cms.ledger.documents import Document
from cms.ledger.keys import TRANSLATIONS, Key, by_label
from cms.ledger.recorder.finding import Found, batches, find
from cms.ledger.recorder.identities import Identities
from cms.ledger.surroundings import Surroundings


class Library:
    """The cards of one recording, each loaded once, in bulk, as `Shown` asks for them."""

    def __init__(self, surroundings: Surroundings, identities: Identities | None = None) -> None:
        self.surroundings = surroundings
        self.identities = identities or Identities()
        self._cards: dict[Key, Card | None] = {}
        self._pages_at: dict[str, int] = {}
        self._types: dict[int, int] = {}
        self._in_languages: dict[UUID, dict[str, int]] = {}
        self._translation_keys: dict[int, UUID] = {}

    def known(self, key: Key) -> bool:
        return key in self._cards

    def card(self, key: Key) -> Card | None:
        return self._cards.get(key)

    def absolute(self, path: str) -> str:
        return self.surroundings.absolute(path)

    def load(self, keys: Iterable[Key]) -> None:
        for batch in batches(key for key in set(keys) if key not in self._cards):
            self._load_translations_of(by_label(batch).get(TRANSLATIONS, []))
            public = [
                found
                for found in find(batch, for_cards=True, types=self._types)
                if self.surroundings.public(found.kind, found.obj)
            ]
            self._cards |= dict.fromkeys(batch)
            self._cards |= {card.key: card for card in self._made(public)}

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
        """Which pages say the same as these: one query for all, none in a site of one language."""
        if not self.surroundings.several_languages:
            return
        wanted = {page.translation_key for page in pages} - self._in_languages.keys()
        for batch in batches(sorted(wanted)):
            self._note_languages(Page.objects.filter(translation_key__in=batch))

    def translation_ids(self, page: Any) -> list[int]:
        """The page in other languages, public or not."""
        same = self._in_languages.get(page.translation_key, {})
        return [pk for pk in same.values() if pk != page.pk]

    def translates_links(self, language: str) -> bool:
        """Whether links of documents in a language lead on to translations: those in the site's
        main language lead where their editors chose, so that they may point to other languages."""
        return self.surroundings.several_languages and language != self.surroundings.default_locale

    def translation_in(self, language: str, page_id: int) -> int | None:
        """The page that says the same as one that was looked up, public or not."""
        key = self._translation_keys.get(page_id)
        return self._in_languages[key].get(language) if key else None

    def _load_translations_of(self, page_ids: list[int]) -> None:
        if page_ids:
            named = Page.objects.filter(pk__in=page_ids).values("translation_key")
            self._note_languages(Page.objects.filter(translation_key__in=named))

    def _note_languages(self, pages: QuerySet[Page]) -> None:
        rows = pages.order_by("locale_id").values_list("translation_key", "locale_id", "pk")
        for key, locale, pk in rows:
            self._in_languages.setdefault(key, {})[self.surroundings.locales[locale]] = pk
            self._translation_keys[pk] = key

    def _paths_above(self, page: Page) -> list[str]:
        root = self.surroundings.root_of(page)
        if root is None:
            return []
        return [page.path[:end] for end in range(len(root.tree_path), len(page.path), Page.steplen)]

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

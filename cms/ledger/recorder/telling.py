"""The rows by which documents are searched: written with `Current`, and gone with it."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from uuid import UUID

from cms.ledger.canonical import digest
from cms.ledger.documents import Document
from cms.ledger.models import Searchable
from cms.ledger.recorder.rows import Row, insert
from cms.ledger.registry import is_searched_everywhere
from cms.ledger.searching.engine import engine
from cms.ledger.searching.folding import composed
from cms.ledger.searching.telling import text_of
from cms.ledger.searching.traits import traits_of
from cms.ledger.searching.words import VERSION, words_of
from cms.ledger.surroundings import Place

COLUMNS = ("document", "collection", "type", "everywhere", "locale", "path", "url", "title", "text")
OF_TOLD = attrgetter(*COLUMNS[1:])


@dataclass(frozen=True)
class Told:
    """What a document says to who searches it. Its words are made only when they are written."""

    collection: str
    type: str
    everywhere: bool
    locale: str
    path: str
    url: str
    title: str
    text: str

    @classmethod
    def by(cls, document: Document, place: Place, title: str) -> "Told":
        return cls(
            document.collection,
            document.type,
            is_searched_everywhere(type(document)),
            place.locale,
            place.path or "",
            place.url or "",
            title,
            composed(text_of(document)),
        )

    @cached_property
    def digest(self) -> str:
        return digest([VERSION, *self.columns])

    @property
    def traits(self) -> Iterator[str]:
        return traits_of(
            collection=self.collection,
            type=self.type,
            locale=self.locale,
            path=self.path,
            everywhere=self.everywhere,
        )

    @property
    def columns(self) -> tuple[str | bool, ...]:
        """Its values in the order of `COLUMNS`; `astuple` would copy each deeply."""
        return OF_TOLD(self)


def tell(told: Iterable[tuple[UUID, Told | None]]) -> None:
    """Write the rows of these documents anew; of one that is not to be found there is none."""
    rows = list(told)
    forget([document for document, _ in rows])
    insert(
        Searchable,
        (*COLUMNS, "words", "digest"),
        (row_of(document, each) for document, each in rows if each),
    )


def row_of(document: UUID, told: Told) -> Row:
    title = words_of(composed(told.title), told.locale)
    text = words_of(told.text, told.locale)
    stored = engine().stored(list(title), list(text), told.traits)
    return document, *told.columns, stored, told.digest


def forget(documents: Collection[UUID]) -> None:
    Searchable.objects.filter(document__in=documents).delete()

"""The same questions to the ledger as it is now, and as it was at a time."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from cms.ledger.models import Edition
from cms.ledger.reading import former, past
from cms.ledger.reading import served as present
from cms.ledger.reading.facets import Facet, facets
from cms.ledger.reading.listing import Listing
from cms.ledger.reading.past import Past
from cms.ledger.reading.past_facets import past_facets
from cms.ledger.reading.past_listing import PastListing
from cms.ledger.reading.served import Served
from cms.ledger.reading.state import State, state, state_at

MOST_ALONE = 200


class Now:
    as_of: datetime | None = None

    def state(self) -> State:
        return state()

    def by_id(self, document: UUID) -> Served | None:
        return present.by_id(document)

    def at_path(self, path: str, locale: str | None = None) -> Served | None:
        return present.at_path(path, locale)

    def by_ids(self, documents: Collection[UUID]) -> dict[UUID, Served]:
        return present.by_ids(documents)

    def below(self, path: str, collection: str) -> list[Served]:
        return present.below(path, collection)

    def few(self, collection: str) -> list[Served]:
        """All documents of a collection that has few, by path, in one statement."""
        return present.few(collection, MOST_ALONE)

    def listing(self, asked: Listing, state: State | None = None) -> Listing:
        """The listing as of this time, of which the state may be known already."""
        return asked

    def facets(self, listing: Listing, names: Sequence[str]) -> list[Facet]:
        return facets(listing, names)

    def last_of(self, document: UUID) -> Past | None:
        return past.last_of(document)

    def last_at(self, path: str) -> Past | None:
        return past.last_at(path)


@dataclass(frozen=True)
class Then(Now):
    """Nothing of what has been sealed since is found."""

    as_of: datetime

    def state(self) -> State:
        return state_at(self.as_of)

    def by_id(self, document: UUID) -> Served | None:
        return next(iter(self._served(self._public().filter(document=document))), None)

    def at_path(self, path: str, locale: str | None = None) -> Served | None:
        rows = self._public().filter(path=path).order_by("document__published_at", "document")
        rows = rows.filter(locale=locale) if locale else rows
        return next(iter(self._served(rows[:1])), None)

    def by_ids(self, documents: Collection[UUID]) -> dict[UUID, Served]:
        found = self._served(self._public().filter(document__in=documents))
        return {served.id: served for served in found}

    def below(self, path: str, collection: str) -> list[Served]:
        return self._served(self._of(collection).filter(path__startswith=path))

    def few(self, collection: str) -> list[Served]:
        return self._served(self._of(collection).order_by("path", "document")[:MOST_ALONE])

    def listing(self, asked: Listing, state: State | None = None) -> Listing:
        state = state or self.state()
        return PastListing.of(asked, state.head, state.moment or self.as_of)

    def facets(self, listing: Listing, names: Sequence[str]) -> list[Facet]:
        return past_facets(listing, names) if isinstance(listing, PastListing) else []

    def last_of(self, document: UUID) -> Past | None:
        return past.last_of(document, self.as_of)

    def last_at(self, path: str) -> Past | None:
        return past.last_at(path, self.as_of)

    def _public(self) -> QuerySet[Edition]:
        return former.public_at(self.as_of)

    def _of(self, collection: str) -> QuerySet[Edition]:
        return self._public().filter(type__in=former.types_in(collection))

    def _served(self, rows: QuerySet[Any]) -> list[Served]:
        return [served for (served,) in former.served(rows, self.as_of)]


NOW = Now()


def at(as_of: datetime | None) -> Now:
    return Then(as_of) if as_of else NOW

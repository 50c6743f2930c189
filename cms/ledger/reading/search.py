from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cms.ledger.reading.position import Position
from cms.ledger.reading.relevance import Asked
from cms.ledger.reading.search_statements import COUNTS, SIZES, TOTAL, best, best_hits
from cms.ledger.searching.excerpts import excerpt
from cms.ledger.searching.sought import Sought
from cms.ledger.searching.traits import narrowed


@dataclass(frozen=True, slots=True)
class Hit:
    id: UUID
    type: str
    path: str
    url: str
    locale: str
    title: str
    score: float
    """Compares with those of the same search only."""
    excerpt: str
    """HTML: text that is escaped, in which <mark> stands around what was sought."""
    head: int
    """The ledger's head when it was read."""

    @property
    def position(self) -> Position:
        return Position.scored(self.score, self.id)


@dataclass(frozen=True, slots=True)
class Total:
    """How many documents were found."""

    count: int
    head: int


@dataclass(frozen=True, slots=True)
class TypeCount:
    """How many documents of a type were found."""

    type: str
    count: int
    head: int


@dataclass(frozen=True)
class Search:
    """A search over documents of all collections. Each method is one statement."""

    sought: Sought
    types: tuple[str, ...] = ()
    """If none are named, all that a search over everything finds."""
    locales: tuple[str, ...] = ()
    on_pages: bool = False
    """Only what has a place on the site."""

    def hits(self, limit: int, after: Position | None = None) -> list[Hit]:
        """The best, behind a position; 201 at most."""
        if not self.sought.terms:
            return []
        behind = (after.score, after.document) if after else ()
        size = next(size for size in SIZES if size >= limit)
        rows = best_hits(size, bool(after)).rows(*self._asked, *behind)
        return [self._hit(*row) for row in rows[:limit]]

    def part(self, start: int, end: int) -> list[Hit]:
        """Some of the best, by number: for people, who turn few pages."""
        if not self.sought.terms or end <= start:
            return []
        return [self._hit(*row) for row in best(self._asked, end)[start:]]

    def total(self) -> Total:
        """How many there are."""
        if not self.sought.terms:
            return Total(0, 0)
        rows = TOTAL.rows(self._asked.found)
        return Total(*rows[0]) if rows else Total(0, 0)

    def by_type(self) -> list[TypeCount]:
        """How many there are of each type, the most frequent first."""
        if not self.sought.terms:
            return []
        return [TypeCount(*row) for row in COUNTS.rows(self._asked.found)]

    @property
    def _asked(self) -> Asked:
        traits = narrowed(
            types=self.types, locales=self.locales, everywhere=True, on_pages=self.on_pages
        )
        return Asked.of(self.sought, traits)

    def _hit(self, *row: Any) -> Hit:
        *shown, text, head = row
        fields: list[Any] = [*shown, excerpt(text, self.sought, locale=shown[4]), head]
        return Hit(*fields)

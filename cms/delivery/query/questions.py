from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from urllib.parse import urlencode

from cms.delivery.query import as_of, cursors
from cms.delivery.query.conditions import Condition, Order
from cms.delivery.query.selecting import Paths, spelled
from cms.ledger import reading
from cms.ledger.reading import Listing, Now, Position
from cms.ledger.searching.sought import Sought

Pairs = list[tuple[str, str]]


@dataclass(frozen=True)
class Question:
    """What a reader asks of a collection, and the one way to spell it.

    Equal questions are spelled equally, however they were asked: validators, cursors and remembered
    totals depend on it.
    """

    collection: str
    conditions: tuple[Condition, ...]
    order: Order
    limit: int
    cursor: str = ""
    fields: Paths = ()
    include: Paths = ()
    facets: tuple[str, ...] = ()
    sought: Sought | None = None
    as_of: datetime | None = None

    @cached_property
    def filters(self) -> str:
        """What a total depends on."""
        return urlencode(self._filters())

    @cached_property
    def sequence(self) -> str:
        """What a cursor depends on: the same documents in the same order, at the same time."""
        return f"{self.collection}?{urlencode([*self._filters(), self._sort(), *self._as_of()])}"

    @cached_property
    def canonical(self) -> str:
        """What the whole answer depends on, beside the ledger's head."""
        return f"{self.collection}?{urlencode([*self._all(), ('cursor', self.cursor)])}"

    @property
    def time(self) -> Now:
        """The ledger, now or then."""
        return reading.at(self.as_of)

    @property
    def listing(self) -> Listing:
        """The same question, as the ledger of now is asked it."""
        columns = {one.name: one.values for one in self.conditions if one.is_column}
        return Listing(
            self.collection,
            tuple(one.asked() for one in self.conditions if not one.is_column),
            self.order.name,
            self.order.descending,
            types=columns.get("type", ()),
            locales=columns.get("locale", ()),
            sought=self.sought,
        )

    @cached_property
    def position(self) -> Position | None:
        """After which document the page starts; raises BadCursor."""
        return cursors.decode(self.cursor, self.sequence) if self.cursor else None

    def following(self, position: Position) -> str:
        """The query string of the page that starts after `position`."""
        return urlencode([*self._all(), ("cursor", cursors.encode(position, self.sequence))])

    def _filters(self) -> Pairs:
        pairs = [pair for condition in self.conditions for pair in condition.spelled()]
        return [*pairs, ("q", self.sought.spelled)] if self.sought else pairs

    def _sort(self) -> tuple[str, str]:
        return ("sort", self.order.spelled())

    def _all(self) -> Pairs:
        return [*self._filters(), self._sort(), ("limit", str(self.limit)), *self._rest()]

    def _as_of(self) -> Pairs:
        return [("as_of", as_of.spelled(self.as_of))] if self.as_of else []

    def _rest(self) -> Pairs:
        asked = {
            "fields": spelled(self.fields),
            "include": spelled(self.include),
            "facets": ",".join(self.facets),
        }
        return [*((name, text) for name, text in asked.items() if text), *self._as_of()]

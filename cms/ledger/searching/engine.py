"""What a database has to do for search. There is one module for each; the rest knows only this."""

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Any, Protocol

from django.db import connection
from django.db.models import Q

from cms.ledger.searching.sought import Sought
from cms.ledger.searching.traits import Traits


class Titled(IntEnum):
    """How much of what is sought a title says: it decides first, and only then how often and where
    the words stand. So the best are found among few rows, whatever the number of all."""

    NOTHING = 0
    SOME = 1
    ALL = 2


class Engine(Protocol):
    in_turn: bool
    """Whether the rows are read by what their titles say, the best first, until they are enough."""

    def stored(self, title: Sequence[str], text: Sequence[str], traits: Iterable[str]) -> str:
        """The words of a document as `Searchable.words` has them."""

    def query(self, sought: Sought, traits: Traits = (), titled: Titled | None = None) -> str:
        """The same in the query language of the database; there is one term at least."""

    def matching(self, query: str) -> Q:
        """The rows of `Searchable` that a query finds."""

    def beside(self, query: str) -> Q:
        """The same, as a further question about rows that were found."""

    def relevance(self, query: str) -> Any:
        """How well a row does that was found, as an expression: more is better, from 0 to below 1.

        PostgreSQL wants the query without traits and titles, SQLite looks at that which found it.
        """


def engine() -> Engine:
    from cms.ledger.searching.postgresql import PostgreSQL
    from cms.ledger.searching.sqlite import SQLite

    return PostgreSQL() if connection.vendor == "postgresql" else SQLite()

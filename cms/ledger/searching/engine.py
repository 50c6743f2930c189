"""What a database has to do for search. There is one module for each; the rest knows only this."""

from collections.abc import Sequence
from typing import Any, Protocol

from django.db import connection
from django.db.models import Q

from cms.ledger.searching.sought import Sought


class Engine(Protocol):
    def stored(self, title: Sequence[str], text: Sequence[str]) -> str:
        """The words of a document as `Searchable.words` has them."""

    def query(self, sought: Sought) -> str:
        """The same in the query language of the database; there is one term at least."""

    def matching(self, query: str) -> Q:
        """The rows of `Searchable` that a query finds."""

    def relevance(self, query: str) -> Any:
        """How well a row does that was found, as an expression: more is better."""


def engine() -> Engine:
    from cms.ledger.searching.postgresql import PostgreSQL
    from cms.ledger.searching.sqlite import SQLite

    return PostgreSQL() if connection.vendor == "postgresql" else SQLite()

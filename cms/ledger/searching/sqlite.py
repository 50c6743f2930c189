"""SQLite finds words by an FTS5 table, and ranks them by its `bm25`.

The table keeps no text. Triggers on `Searchable` fill it, so that it is in step whoever writes
(`cms.ledger.triggers.full_text`). Its tokenizer takes our words apart at spaces only.
"""

from collections.abc import Sequence
from typing import Any

from django.db.models import F, Q

from cms.ledger.searching.sought import Sought, Term


class SQLite:
    def stored(self, title: Sequence[str], text: Sequence[str]) -> str:
        """Two lines: FTS5 weighs them as two columns."""
        return f"{' '.join(title)}\n{' '.join(text)}"

    def query(self, sought: Sought) -> str:
        return " AND ".join(f"({alternatives(term)})" for term in sought.terms)

    def matching(self, query: str) -> Q:
        return Q(full_text__whole__matches=query)

    def relevance(self, query: str) -> Any:
        return -F("full_text__rank")


def alternatives(term: Term) -> str:
    forms = [f'"{form}"' for form in term.forms]
    return " OR ".join([*forms, f'"{term.beginning}" *'] if term.beginning else forms)

"""SQLite finds words by an FTS5 table, and ranks them by its `bm25`.

The table keeps no text. Triggers on `Searchable` fill it, so that it is in step whoever writes
(`cms.ledger.triggers.full_text`). Its tokenizer takes our words apart at spaces only.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import F, Q

from cms.ledger.models import FullText
from cms.ledger.searching.engine import Titled
from cms.ledger.searching.sought import Sought, Term
from cms.ledger.searching.traits import Traits


class SQLite:
    in_turn = False

    def stored(self, title: Sequence[str], text: Sequence[str], traits: Iterable[str]) -> str:
        """Three lines, which FTS5 weighs as three columns: traits weigh nothing."""
        return f"{' '.join(title)}\n{' '.join(text)}\n{' '.join(traits)}"

    def query(self, sought: Sought, traits: Traits = (), titled: Titled | None = None) -> str:
        terms = [f"({alternatives(term)})" for term in sought.terms]
        narrowed = [f"({' OR '.join(map(quoted, group))})" for group in traits]
        found = " AND ".join([*terms, *narrowed])
        every, some = f"title : ({' AND '.join(terms)})", f"title : ({' OR '.join(terms)})"
        match titled:
            case Titled.ALL:
                return f"({found}) AND {every}"
            case Titled.SOME:
                return f"(({found}) AND {some}) NOT {every}"
            case Titled.NOTHING:
                return f"({found}) NOT {some}"
        return found

    def matching(self, query: str) -> Q:
        return Q(full_text__whole__matches=query)

    def beside(self, query: str) -> Q:
        """FTS5 answers nothing but its own table's rows."""
        return Q(pk__in=FullText.objects.filter(Q(whole__matches=query)).values("row"))

    def relevance(self, query: str) -> Any:
        """`rank` is negative, and the better the less."""
        return F("full_text__rank") / (F("full_text__rank") - 1.0)


def alternatives(term: Term) -> str:
    forms = [quoted(form) for form in term.forms]
    return " OR ".join([*forms, f"{quoted(term.beginning)} *"] if term.beginning else forms)


def quoted(token: str) -> str:
    return f'"{token}"'

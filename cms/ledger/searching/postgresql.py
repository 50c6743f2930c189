"""PostgreSQL finds words by a GIN index on a tsvector, and ranks them by `ts_rank`.

The words are ours, so no configuration of its text search has a say. A form is always quoted, and
holds neither quotes nor backslashes.
"""

from collections.abc import Sequence
from typing import Any

from django.db.models import F, FloatField, Func, Q, Value

from cms.ledger.searching.sought import Sought, Term

MOST_POSITIONS = 8
"""Of one word: where it stands decides about its rank, and more of the same do not change much."""

LAST_POSITION = 16_383
NORMALISED = 16
"""By the logarithm of how many different words a document has. By that of its length (1) it would
be much the same, but `ts_rank` would count each document's words: half of a search's time."""


class PostgreSQL:
    def stored(self, title: Sequence[str], text: Sequence[str]) -> str:
        places: dict[str, list[str]] = {}
        for at, word in enumerate(title, start=1):
            note(places, word, f"{min(at, LAST_POSITION)}A")
        for at, word in enumerate(text, start=1 + len(title)):
            note(places, word, str(at if at < LAST_POSITION else LAST_POSITION))
        return " ".join([f"'{word}':{','.join(known)}" for word, known in places.items()])

    def query(self, sought: Sought) -> str:
        return " & ".join(f"({alternatives(term)})" for term in sought.terms)

    def matching(self, query: str) -> Q:
        return Q(words__matches=query)

    def relevance(self, query: str) -> Any:
        asked = Func(Value(query), template="%(expressions)s::tsquery")
        return Func(
            F("words"),
            asked,
            NORMALISED,
            function="ts_rank",
            template="%(function)s(%(expressions)s)::float8",
            output_field=FloatField(),
        )


def note(places: dict[str, list[str]], word: str, place: str) -> None:
    known = places.get(word)
    if known is None:
        places[word] = [place]
    elif len(known) < MOST_POSITIONS:
        known.append(place)


def alternatives(term: Term) -> str:
    forms = [f"'{form}'" for form in term.forms]
    return " | ".join([*forms, f"'{term.beginning}':*"] if term.beginning else forms)

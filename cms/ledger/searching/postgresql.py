"""PostgreSQL finds words by a GIN index on a tsvector, and ranks them by `ts_rank`.

The words are ours, so no configuration of its text search has a say. A form is always quoted, and
holds neither quotes nor backslashes. The index knows of no place where a word stands, so words of
the title are in it a second time, with a sign.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import F, FloatField, Func, Q, Value

from cms.ledger.searching.engine import Titled
from cms.ledger.searching.sought import Sought, Term
from cms.ledger.searching.traits import SIGN, Traits

MOST_POSITIONS = 8
"""Of one word: where it stands decides about its rank, and more of the same do not change much."""

LAST_POSITION = 16_383
BY_WORDS, BELOW_ONE = 16, 32
"""How ranks are made comparable: by the logarithm of how many different words a document has. By
that of its length (1) it would be much the same, but `ts_rank` would count each document's words:
half of a search's time."""

IN_TITLE = f"{SIGN}title:"


class PostgreSQL:
    in_turn = True

    def stored(self, title: Sequence[str], text: Sequence[str], traits: Iterable[str]) -> str:
        places: dict[str, list[str]] = {}
        for at, word in enumerate(title, start=1):
            note(places, word, f"{min(at, LAST_POSITION)}A")
        titled = [IN_TITLE + word for word in places]
        for at, word in enumerate(text, start=1 + len(title)):
            note(places, word, str(at if at < LAST_POSITION else LAST_POSITION))
        words = [f"{quoted(word)}:{','.join(known)}" for word, known in places.items()]
        return " ".join([*words, *map(quoted, titled), *map(quoted, traits)])

    def query(self, sought: Sought, traits: Traits = (), titled: Titled | None = None) -> str:
        terms = [f"({alternatives(term)})" for term in sought.terms]
        narrowed = [f"({' | '.join(map(quoted, group))})" for group in traits]
        in_title = [f"({alternatives(term, IN_TITLE)})" for term in sought.terms]
        every, some = f"({' & '.join(in_title)})", f"({' | '.join(in_title)})"
        last: dict[Titled | None, list[str]] = {
            Titled.ALL: [every],
            Titled.SOME: [some, f"!{every}"],
            Titled.NOTHING: [f"!{some}"],
        }
        return " & ".join([*terms, *narrowed, *last.get(titled, [])])

    def matching(self, query: str) -> Q:
        return Q(words__matches=query)

    beside = matching

    def relevance(self, query: str) -> Any:
        asked = Func(Value(query), template="%(expressions)s::tsquery")
        return Func(
            F("words"),
            asked,
            BY_WORDS + BELOW_ONE,
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


def alternatives(term: Term, sign: str = "") -> str:
    forms = [quoted(sign + form) for form in term.forms]
    beginning = [f"{quoted(sign + term.beginning)}:*"] if term.beginning else []
    return " | ".join([*forms, *beginning])


def quoted(lexeme: str) -> str:
    return f"'{lexeme}'"

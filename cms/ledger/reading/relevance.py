"""What is sought among what is public, and the order of relevance: best first, ties by id.

A document's title decides first (`Titled`), then how often and where the words stand. So a score is
a whole number and a part: 2.3 of a document whose title has all that is sought.

A score says how well a document does for one search, beside what else is public now. So an edition
between two pages may move a document across their border; without one, pages never overlap.
"""

from typing import Any, NamedTuple, Self

from django.db.models import Case, FloatField, QuerySet, Value, When

from cms.ledger.models import Searchable
from cms.ledger.searching.engine import Titled, engine
from cms.ledger.searching.sought import Sought
from cms.ledger.searching.traits import Traits

RELEVANCE = "relevance"
"""The name of the order, beside those that document classes declare."""

LED = (Titled.ALL, Titled.SOME)
NOTHING = Searchable.objects.annotate(score=Value(0.0, FloatField())).none()


class Asked(NamedTuple):
    """A search in the words of the database: what it finds, and what the titles say of it."""

    words: str
    """What is ranked by."""
    found: str
    every: str
    """What it finds with all of the words in the title."""
    some: str
    """With some of them, not all."""
    rest: str

    @classmethod
    def of(cls, sought: Sought, traits: Traits = ()) -> Self:
        query = engine().query
        titled = (query(sought, traits, each) for each in reversed(Titled))
        return cls(query(sought), query(sought, traits), *titled)

    @property
    def parts(self) -> dict[Titled, str]:
        return {Titled.ALL: self.every, Titled.SOME: self.some, Titled.NOTHING: self.rest}


def found_by(query: str) -> QuerySet[Searchable]:
    """`query` is in the database's words: see `cms.ledger.searching.engine`."""
    return Searchable.objects.filter(engine().matching(query))


def ranked_by(asked: Asked) -> QuerySet[Any]:
    """All that was found, each with its `score`."""
    titled = Case(
        *(When(engine().beside(asked.parts[each]), then=float(each)) for each in LED),
        default=float(Titled.NOTHING),
        output_field=FloatField(),
    )
    return found_by(asked.found).annotate(score=titled + engine().relevance(asked.words))


def part_by(asked: Asked, titled: Titled) -> QuerySet[Any]:
    """Those of them whose titles say as much, each with its `score`."""
    whole = Value(float(titled), FloatField())
    return found_by(asked.parts[titled]).annotate(score=whole + engine().relevance(asked.words))


def matching(sought: Sought, traits: Traits) -> QuerySet[Searchable, Any]:
    """The ids of the documents, for `in`."""
    if not sought.terms:
        return NOTHING.values("document")
    return found_by(engine().query(sought, traits)).values("document")


def ranked(sought: Sought, traits: Traits) -> QuerySet[Any]:
    return ranked_by(Asked.of(sought, traits)) if sought.terms else NOTHING

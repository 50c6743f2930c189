"""What is sought among what is public, and the order of relevance: best first, ties by id.

A score says how well a document does for one search, beside what else is public now. So an edition
between two pages may move a document across their border; without one, pages never overlap.
"""

from typing import Any

from django.db.models import FloatField, QuerySet, Value

from cms.ledger.models import Searchable
from cms.ledger.searching.engine import engine
from cms.ledger.searching.sought import Sought

RELEVANCE = "relevance"
"""The name of the order, beside those that document classes declare."""


NOTHING = Searchable.objects.annotate(score=Value(0.0, FloatField())).none()


def found_by(query: str) -> QuerySet[Searchable]:
    """`query` is in the database's words: see `cms.ledger.searching.engine`."""
    return Searchable.objects.filter(engine().matching(query))


def ranked_by(query: str) -> QuerySet[Any]:
    """Each with its `score`."""
    return found_by(query).annotate(score=engine().relevance(query))


def matching(sought: Sought) -> QuerySet[Searchable, Any]:
    """The ids of the documents, for `in`."""
    return (found_by(engine().query(sought)) if sought.terms else NOTHING).values("document")


def ranked(sought: Sought) -> QuerySet[Any]:
    return ranked_by(engine().query(sought)) if sought.terms else NOTHING

"""The only way out: whatever leaves the system reads the ledger through here."""

from cms.ledger.reading.changes import Change, all_changes, changes
from cms.ledger.reading.facets import Facet, facets
from cms.ledger.reading.head import head
from cms.ledger.reading.history import Version, history, notes, texts
from cms.ledger.reading.identity import document_of, is_erased
from cms.ledger.reading.listing import Condition, Listed, Listing
from cms.ledger.reading.moments import Moment, Touched, moments
from cms.ledger.reading.past import Past, last_at, last_of
from cms.ledger.reading.position import Position
from cms.ledger.reading.relevance import RELEVANCE
from cms.ledger.reading.search import Hit, Search, TypeCount
from cms.ledger.reading.served import Known, Served, at_path, below, by_id, by_ids
from cms.ledger.reading.state import State, state
from cms.ledger.reading.times import NOW, Now, at
from cms.ledger.reading.touched import touched_by_turnover, touched_since, turnover

__all__ = [
    "NOW",
    "RELEVANCE",
    "Change",
    "Condition",
    "Facet",
    "Hit",
    "Known",
    "Listed",
    "Listing",
    "Moment",
    "Now",
    "Past",
    "Position",
    "Search",
    "Served",
    "State",
    "Touched",
    "TypeCount",
    "Version",
    "all_changes",
    "at",
    "at_path",
    "below",
    "by_id",
    "by_ids",
    "changes",
    "document_of",
    "facets",
    "head",
    "history",
    "is_erased",
    "last_at",
    "last_of",
    "moments",
    "notes",
    "state",
    "texts",
    "touched_by_turnover",
    "touched_since",
    "turnover",
]

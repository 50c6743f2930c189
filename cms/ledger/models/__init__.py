from cms.ledger.models.current import Current
from cms.ledger.models.dependency import Dependency
from cms.ledger.models.edition import Edition
from cms.ledger.models.ending import Ending
from cms.ledger.models.erasure import Erasure
from cms.ledger.models.former import FormerSortKey, FormerValue
from cms.ledger.models.identity import Identity
from cms.ledger.models.mark import Mark
from cms.ledger.models.searchable import FullText, Searchable
from cms.ledger.models.state import State
from cms.ledger.models.turn import Turn
from cms.ledger.models.value import SortKey, Value

__all__ = [
    "Current",
    "Dependency",
    "Edition",
    "Ending",
    "Erasure",
    "FormerSortKey",
    "FormerValue",
    "FullText",
    "Identity",
    "Mark",
    "Searchable",
    "SortKey",
    "State",
    "Turn",
    "Value",
]

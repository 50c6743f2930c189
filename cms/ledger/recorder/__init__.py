"""The recorder: turns marks into editions, one recorder at a time, all that it sees in one go."""

import logging

from cms.ledger import marks
from cms.ledger.keys import Key
from cms.ledger.recorder.fanout import reached
from cms.ledger.recorder.library import Library
from cms.ledger.recorder.outcomes import Outcome, Recorded
from cms.ledger.recorder.recording import Recording
from cms.ledger.recorder.turn import RecordInsideTransaction, turn
from cms.ledger.surroundings import Surroundings

__all__ = ["Outcome", "RecordInsideTransaction", "Recorded", "record"]

logger = logging.getLogger(__name__)


class TooMany(Exception):
    """More documents follow from the marks than the caller wants to wait for."""

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.count = count


def record(limit: int | None = None, patience: float | None = None) -> Recorded:
    """Record whatever has been committed and is not in the ledger yet, in one transaction.

    With a limit, where more than so many documents would follow from what was marked itself,
    nothing is recorded and all marks stay, for a later call without one: what belongs together
    appears together. `patience` is how long to wait for another recorder, in seconds
    (PostgreSQL); beyond it, OperationalError is raised.
    """
    if not marks.waiting():
        return Recorded()
    try:
        with turn(patience):
            return record_marked(limit)
    except TooMany as many:
        return Recorded(deferred=many.count)


def record_marked(limit: int | None = None) -> Recorded:
    """Drain the marks and write what follows from them. Only within a turn."""
    direct = marks.drain()
    library = Library(Surroundings())
    following = reached(library, direct)
    if limit is not None and len(following) > limit:
        raise TooMany(len(following))
    recorded = Recording(library, direct).run(direct | following)
    keep(recorded.failed)
    return recorded


def keep(failed: set[Key]) -> None:
    """No mark is removed but with its record: what could not be built stays marked."""
    if failed:
        marks.mark(*failed)
        logger.error("Not recorded, because they cannot be built: %s", sorted(failed))

"""The ledger as it would be, inside a transaction that will be undone.

Whoever calls makes sure of that. The marks stay where they are: nobody else's are taken, not even
for a moment. What is public for the first time gets the id that a preview of it alone shows.
"""

from django.db import connection

from cms.ledger import marks
from cms.ledger.models import Identity
from cms.ledger.recorder.fanout import reached
from cms.ledger.recorder.identities import Identities, Named, provisional
from cms.ledger.recorder.library import Library
from cms.ledger.recorder.outcomes import Recorded
from cms.ledger.recorder.recording import Recording
from cms.ledger.recorder.turn import lock
from cms.ledger.surroundings import Surroundings


class OutsideTransaction(RuntimeError):
    """rehearse() runs inside the transaction whose changes it reads, and which is undone later."""


class RehearsedIdentities(Identities):
    """Written, so that the rest can point to them; the same each time."""

    def _make(self, absent: list[Named]) -> None:
        new = [
            Identity(id=provisional(*key, locale), label=key[0], object_id=key[1], locale=locale)
            for key, locale in absent
        ]
        Identity.objects.bulk_create(new)
        for identity in new:
            self._remember(identity)


def take_turn(patience: float) -> None:
    if not connection.in_atomic_block:
        raise OutsideTransaction(OutsideTransaction.__doc__)
    if connection.vendor == "postgresql":
        lock(nested=True, patience=patience)


def rehearse(patience: float) -> Recorded:
    """Write what follows from all marks, for this transaction's eyes.

    It takes the recorder's turn, until the transaction ends: `patience` is how long to wait for
    that, in seconds (PostgreSQL); beyond it, OperationalError is raised.
    """
    take_turn(patience)
    direct = marks.seen()
    library = Library(Surroundings(), RehearsedIdentities())
    recording = Recording(library, direct)
    recording.evaluate(direct | reached(library, direct))
    return recording.recorded

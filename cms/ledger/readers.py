"""A word that each read brings back with its one statement: another one, whenever something about
those who read has changed.

What a process remembers of a reader under another word is read anew before it is answered. The
word is written with the change, in its transaction, so none of them is seen without the other.
"""

from uuid import uuid4

from django.db.models import Subquery

from cms.ledger.models import State
from cms.ledger.reading.state import fact


def note_change_of_readers() -> None:
    """Random, so that a database that was restored never repeats one."""
    State.objects.update_or_create(pk=State.Name.READERS, defaults={"value": uuid4().hex})


def word_of_readers() -> Subquery:
    """To be read in one statement with what is remembered under it."""
    return fact(State.Name.READERS)

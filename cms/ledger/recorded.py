from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction

from cms.ledger.recorder import record


@contextmanager
def recorded() -> Iterator[None]:
    """For jobs and commands: what is done within commits as one, and is in the ledger afterwards.

    Usable as a decorator: `@recorded()`.
    """
    with transaction.atomic():
        yield
    record()

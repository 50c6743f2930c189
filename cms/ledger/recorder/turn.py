"""One recorder at a time, looking at one moment.

PostgreSQL: an advisory lock taken inside REPEATABLE READ would take its snapshot before it waits,
and see stale numbers; locking a table does not. SQLite: a transaction is IMMEDIATE (a setting), so
there is one writer anyway.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


class RecordInsideTransaction(RuntimeError):
    """record() must not run inside a transaction: others' changes would wait for its end."""


class Nesting:
    """How deep in transactions recording is allowed: the tests' `ledger` fixture sets it."""

    allowed_depth = 0


def inside_transaction() -> bool:
    return len(connection.atomic_blocks) > Nesting.allowed_depth


@contextmanager
def turn(patience: float | None = None) -> Iterator[None]:
    """The right to write the ledger, in a transaction of its own; waits `patience` seconds."""
    if inside_transaction():
        raise RecordInsideTransaction(RecordInsideTransaction.__doc__)
    nested = connection.in_atomic_block
    with transaction.atomic():
        if connection.vendor == "postgresql":
            lock(nested, patience)
        yield


def lock(nested: bool, patience: float | None) -> None:
    """In one message; none of its statements takes the snapshot."""
    statements = ["LOCK TABLE ledger_recorder IN EXCLUSIVE MODE"]
    if patience is not None:
        statements.insert(0, f"SET LOCAL lock_timeout = {int(patience * 1000)}")
    if not nested:
        statements.insert(0, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
    with connection.cursor() as cursor:
        cursor.execute("; ".join(statements))

"""The statements of a rehearsal, so that it can be had again without what leads up to them.

They are what the recorder sent, word for word: on the same ground they do the same.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

WRITE = ("INSERT", "UPDATE", "DELETE")
NO_WRITE = ("SELECT", "SAVEPOINT", "RELEASE SAVEPOINT", "ROLLBACK TO SAVEPOINT", "LOCK", "SET")

_kept: ContextVar[bool] = ContextVar("writes_kept", default=False)


class NotKnown(RuntimeError):
    """A statement is sent of which it is not known whether it writes."""


@dataclass
class Writes:
    statements: list[tuple[str, Any, bool]] = field(default_factory=list)
    """SQL, parameters, and whether these are those of many rows."""

    def repeat(self) -> None:
        """Only on the ground on which they were made, and where they are undone."""
        with connection.cursor() as cursor:
            for sql, parameters, many in self.statements:
                (cursor.executemany if many else cursor.execute)(sql, parameters)


@contextmanager
def kept_writes() -> Iterator[Writes]:
    """Whatever this connection writes within. Nothing goes by COPY meanwhile (see `rows.py`)."""
    writes = Writes()

    def keep(send: Callable[..., Any], sql: str, parameters: Any, many: bool, context: Any) -> Any:
        verb = sql.lstrip().upper()
        if many:
            parameters = list(parameters)
        if verb.startswith(WRITE):
            writes.statements.append((sql, parameters, many))
        elif not verb.startswith(NO_WRITE):
            raise NotKnown(sql[:80])
        return send(sql, parameters, many, context)

    token = _kept.set(True)
    try:
        with connection.execute_wrapper(keep):
            yield writes
    finally:
        _kept.reset(token)


def are_kept() -> bool:
    return _kept.get()

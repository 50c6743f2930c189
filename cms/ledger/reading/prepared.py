"""PostgreSQL's prepared statements, by libpq's own functions: a cursor would cost as much again."""

from itertools import count
from typing import Any
from weakref import WeakKeyDictionary

import psycopg
from django.db import connection
from psycopg.adapt import Transformer
from psycopg.pq import ExecStatus, Format

Row = tuple[Any, ...]

_names: WeakKeyDictionary[Any, dict[str, bytes]] = WeakKeyDictionary()
"""What has been prepared, by connection: the names of statements by their SQL."""
_numbers = count()


def rows(sql: str, parameters: Row) -> list[Row] | None:
    """The rows; none if it did not work, for whatever reason, and the ordinary way may do.

    Inside a transaction that is broken by the failure, the ordinary way says so.
    """
    connection.ensure_connection()
    raw = connection.connection
    try:
        result = raw.pgconn.exec_prepared(
            name_of(raw, sql), [encoded(each) for each in parameters], result_format=Format.BINARY
        )
        if result.status == ExecStatus.TUPLES_OK:
            return loaded(raw, result)
    except psycopg.Error:
        pass
    give_up(raw)
    return None


def name_of(raw: Any, sql: str) -> bytes:
    """The statement's name on this connection, on which it is prepared if it was not."""
    names = _names.setdefault(raw, {})
    if sql not in names:
        name = b"read_%d" % next(_numbers)
        result = raw.pgconn.prepare(name, numbered(sql).encode())
        if result.status != ExecStatus.COMMAND_OK:
            raise psycopg.OperationalError(result.error_message.decode(errors="replace"))
        names[sql] = name
    return names[sql]


def numbered(sql: str) -> str:
    """`%s` as PostgreSQL itself counts parameters."""
    first, *others = sql.split("%s")
    counted = (f"${at}{part}" for at, part in enumerate(others, start=1))
    return "".join([first, *counted]).replace("%%", "%")


def encoded(value: Any) -> bytes | None:
    if value is None:
        return None
    text = str(value)
    if "\x00" in text:
        raise psycopg.DataError("PostgreSQL's text has no NUL.")
    return text.encode()


def loaded(raw: Any, result: Any) -> list[Row]:
    transformer = Transformer.from_context(raw)
    transformer.set_pgresult(result)
    return transformer.load_rows(0, result.ntuples, tuple)


def give_up(raw: Any) -> None:
    """Forget what was prepared; a lost connection is closed, so that the next one is a new one."""
    _names.pop(raw, None)
    if raw.pgconn.status and not connection.in_atomic_block:
        connection.close()

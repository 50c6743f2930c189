"""PostgreSQL's prepared statements, by libpq's own functions: a cursor would cost as much again."""

from itertools import count
from typing import Any
from weakref import WeakKeyDictionary

import psycopg
from psycopg.adapt import Transformer
from psycopg.pq import ExecStatus, Format

Row = tuple[Any, ...]

_numbers = count()


class Prepared:
    """What is known of one connection: its statements' names by their SQL, and how it is read.

    The loaders of a result's columns are looked up by type at first use, which costs more than the
    loading, so they are kept.

    PostgreSQL holds that looking for words in a text costs as much as comparing two numbers. So it
    looks into each row itself where an index knows which have them, once they are many: twice the
    work. A statement that is asked `by_index` may not be planned so.
    """

    def __init__(self, raw: Any) -> None:
        self.pgconn = raw.pgconn
        self.loader = Transformer.from_context(raw)
        self.names: dict[str, bytes] = {}

    def rows_by_index(self, sql: str, parameters: Row) -> list[Row]:
        self.pgconn.exec_(b"SET enable_seqscan = off")
        try:
            return self.rows(sql, parameters)
        finally:
            self.pgconn.exec_(b"RESET enable_seqscan")

    def rows(self, sql: str, parameters: Row) -> list[Row]:
        """Raises psycopg.Error where the server refuses, or is not there."""
        name = self.names.get(sql) or self.prepare(sql)
        values = [encoded(each) for each in parameters]
        result = self.pgconn.exec_prepared(name, values, result_format=Format.BINARY)
        if result.status != ExecStatus.TUPLES_OK:
            raise psycopg.OperationalError(result.error_message.decode(errors="replace"))
        self.loader.set_pgresult(result)
        return self.loader.load_rows(0, result.ntuples, tuple)

    def prepare(self, sql: str) -> bytes:
        name = self.names[sql] = b"read_%d" % next(_numbers)
        result = self.pgconn.prepare(name, numbered(sql).encode())
        if result.status != ExecStatus.COMMAND_OK:
            raise psycopg.OperationalError(result.error_message.decode(errors="replace"))
        return name


_known: WeakKeyDictionary[Any, Prepared] = WeakKeyDictionary()


def rows(connection: Any, sql: str, parameters: Row, *, by_index: bool = False) -> list[Row] | None:
    """The rows; none if it did not work, for whatever reason, and the ordinary way may do.

    Inside a transaction that is broken by the failure, the ordinary way says so.
    """
    if connection.connection is None:
        connection.ensure_connection()
    raw = connection.connection
    try:
        if (prepared := _known.get(raw)) is None:
            prepared = _known[raw] = Prepared(raw)
        read = prepared.rows_by_index if by_index else prepared.rows
        return read(sql, parameters)
    except psycopg.Error:
        give_up(connection)
    return None


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


def give_up(connection: Any) -> None:
    """Forget what was prepared; a lost connection is closed, so that the next one is a new one."""
    _known.pop(connection.connection, None)
    if connection.connection.pgconn.status and not connection.in_atomic_block:
        connection.close()

"""Many rows, as they were at one moment, in memory that does not grow with them.

Django's `iterator()` does it as well, but has PostgreSQL write every byte of a body as two hex
digits; asked in binary, the same cursor takes half the time. Beyond a transaction it is held, so
that a client that reads slowly keeps none open.
"""

from collections.abc import Iterator
from itertools import count
from typing import Any

from django.db import connection
from django.db.models import QuerySet
from psycopg import ServerCursor

Row = tuple[Any, ...]

CHUNK = 500
_numbers = count()


def flowing(rows: QuerySet[Any, Any]) -> Iterator[Row]:
    """The rows of a queryset of `values_list`, in order."""
    if connection.vendor == "postgresql" and not connection.queries_logged:
        return in_binary(rows)
    return rows.iterator(chunk_size=CHUNK)


def in_binary(rows: QuerySet[Any, Any]) -> Iterator[Row]:
    sql, parameters = rows.query.sql_with_params()
    with connection.cursor() as cursor:
        text = cursor.mogrify(sql, parameters)
    name, raw = f"flowing_{next(_numbers)}", connection.connection
    with (
        connection.wrap_database_errors,
        ServerCursor(raw, name, withhold=raw.autocommit) as cursor,
    ):
        cursor.itersize = CHUNK
        cursor.execute(text, binary=True)
        yield from cursor

"""Many rows at once: a document has some thirty beside its edition.

Made by bulk_create they cost more than building the documents did. PostgreSQL is sent them by
COPY, SQLite by one prepared statement.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, cast

from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.models import (
    BinaryField,
    BooleanField,
    CharField,
    DateTimeField,
    Field,
    ForeignKey,
    IntegerField,
    Model,
    QuerySet,
    TextField,
    UUIDField,
)

from cms.ledger.recorder.writes import are_kept

Row = Sequence[Any]

AS_THEY_ARE = (CharField, TextField, IntegerField)
KNOWN_TO_POSTGRESQL = (*AS_THEY_ARE, BinaryField, BooleanField, DateTimeField, UUIDField)


def insert(model: type[Model], names: Sequence[str], rows: Iterable[Row]) -> None:
    """Add rows with the values of these fields, in their order. The database fills in the ids.

    Without a row nothing is sent.
    """
    fields = [named(model, name) for name in names]
    table = connection.ops.quote_name(model._meta.db_table)
    columns = ", ".join(connection.ops.quote_name(str(field.column)) for field in fields)
    write = copy if connection.vendor == "postgresql" and not are_kept() else execute
    some = prepared(fields, rows)
    if (first := next(some, None)) is not None:
        write(f"{table} ({columns})", len(fields), chain([first], some))


def named(model: type[Model], name: str) -> "Field[Any, Any]":
    return cast("Field[Any, Any]", model._meta.get_field(name))


def insert_from(model: type[Model], names: Sequence[str], rows: "QuerySet[Any, Any]") -> None:
    """Add what a query of as many columns finds, without fetching it."""
    table = connection.ops.quote_name(model._meta.db_table)
    columns = ", ".join(connection.ops.quote_name(str(named(model, name).column)) for name in names)
    select, parameters = rows.query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO {table} ({columns}) {select}", parameters)


def insert_all(objects: Sequence[Model]) -> None:
    """Add objects that know all of their values, ids included."""
    if objects:
        fields = objects[0]._meta.concrete_fields
        rows = ([getattr(each, field.attname) for field in fields] for each in objects)
        insert(type(objects[0]), [field.name for field in fields], rows)


def prepared(fields: Sequence["Field[Any, Any]"], rows: Iterable[Row]) -> Iterator[Row]:
    """The values as the database's driver takes them."""
    convert = [(place, converter(field)) for place, field in enumerate(fields) if needs(field)]
    for row in rows:
        values = list(row)
        for place, by in convert:
            values[place] = by(values[place])
        yield values


def needs(field: "Field[Any, Any]") -> bool:
    if isinstance(field, ForeignKey):
        return needs(field.target_field)
    postgresql = connection.vendor == "postgresql"
    return not isinstance(field, KNOWN_TO_POSTGRESQL if postgresql else AS_THEY_ARE)


def converter(field: "Field[Any, Any]") -> Callable[[Any], Any]:
    database = connections[DEFAULT_DB_ALIAS]  # `connection` looks it up at every touch
    return lambda value: field.get_db_prep_save(value, database)


def copy(target: str, width: int, rows: Iterable[Row]) -> None:
    with connection.cursor() as cursor, cursor.copy(f"COPY {target} FROM STDIN") as copying:
        for row in rows:
            copying.write_row(row)


def execute(target: str, width: int, rows: Iterable[Row]) -> None:
    places = ", ".join(["%s"] * width)
    with connection.cursor() as cursor:
        statement = f"INSERT INTO {target} VALUES ({places})"  # noqa: S608 (names of models)
        cursor.executemany(statement, cast(Any, rows))

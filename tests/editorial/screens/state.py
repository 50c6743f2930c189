"""All that the database holds, table by table, in one statement; so that what a request changed can
be told."""

from functools import cache
from typing import Any

from django.apps import apps
from django.db import connection

BESIDES = {"sessions.Session", "wagtailadmin.EditingSession"}
"""Who is signed in, and who has a form open."""


def state() -> dict[str, str | None]:
    statement = _statement(connection.vendor)
    with connection.cursor() as cursor:
        cursor.execute(_prepared(cursor, statement) if _plans_anew() else statement)
        return dict(cursor.fetchall())


def changed(before: dict[str, str | None]) -> set[str]:
    """The models whose rows differ."""
    now = state()
    return {label for label, rows in before.items() if now[label] != rows}


def _plans_anew() -> bool:
    """PostgreSQL would, for longer than it reads."""
    return connection.vendor == "postgresql"


def _prepared(cursor: Any, statement: str) -> str:
    cursor.execute("SELECT 1 FROM pg_prepared_statements WHERE name = 'all_rows'")
    if not cursor.fetchone():
        cursor.execute(f"PREPARE all_rows AS {statement}")
    return "EXECUTE all_rows"


@cache
def _statement(vendor: str) -> str:
    models = {each._meta.label: each for each in apps.get_models(include_auto_created=True)}
    there = set(connection.introspection.table_names())
    kept = {
        label: model._meta
        for label, model in models.items()
        if label not in BESIDES and model._meta.managed and model._meta.db_table in there
    }
    read = _rows_on_sqlite if vendor == "sqlite" else _rows_on_postgres
    return " UNION ALL ".join(read(label, options) for label, options in kept.items())


def _rows_on_sqlite(label: str, options: Any) -> str:
    columns = [field.column for field in options.local_concrete_fields]
    text = "||','||".join(f'quote("{column}")' for column in columns)
    key = options.pk.column
    return (
        f"SELECT '{label}', (SELECT group_concat(row, '|') FROM "
        f'(SELECT {text} AS row FROM "{options.db_table}" ORDER BY "{key}"))'
    )


def _rows_on_postgres(label: str, options: Any) -> str:
    key = options.pk.column
    return (
        f"SELECT '{label}', (SELECT md5(string_agg(md5(t::text), '|' ORDER BY \"{key}\")) "
        f'FROM "{options.db_table}" t)'
    )

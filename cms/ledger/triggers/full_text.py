"""What keeps SQLite's full-text table in step with `Searchable`, whoever writes: also a flush.

The table holds no text of its own, so a row is taken out by saying once more what was put in.
"""

from collections.abc import Collection

from django.db import connection

from cms.ledger.triggers.ddl import Trigger, named

TABLE = "ledger_searchable"
FIRST, REST = (
    "substr({of}, 1, instr({of}, char(10)) - 1)",
    "substr({of}, instr({of}, char(10)) + 1)",
)
BEHIND_TITLE = REST.format(of="{row}words")
LINES = (
    FIRST.format(of="{row}words"),
    FIRST.format(of=BEHIND_TITLE),
    REST.format(of=BEHIND_TITLE),
)
"""`SQLite.stored` has a line for each column."""

ROW = ", ".join(["{row}id", *LINES])
ADD = "INSERT INTO ledger_full_text (rowid, title, text, traits) VALUES ({row});"
TAKE = (
    "INSERT INTO ledger_full_text (ledger_full_text, rowid, title, text, traits) "
    "VALUES ('delete', {row});"
)
REFILL = (
    "INSERT INTO ledger_full_text (rowid, title, text, traits) SELECT {row} FROM ledger_searchable"
)
EMPTY = "INSERT INTO ledger_full_text (ledger_full_text) VALUES ('delete-all')"

ADDED, TAKEN = ADD.format(row=ROW.format(row="NEW.")), TAKE.format(row=ROW.format(row="OLD."))
BODIES = {"INSERT": ADDED, "UPDATE": f"{TAKEN} {ADDED}", "DELETE": TAKEN}


def triggers(tables: Collection[str]) -> list[Trigger]:
    """On SQLite, where its tables are there; a migration may bring them later."""
    if connection.vendor != "sqlite" or not {TABLE, "ledger_full_text"} <= set(tables):
        return []
    return [
        named(TABLE, event, f"AFTER {event} ON {TABLE}", "", body) for event, body in BODIES.items()
    ]


def refill() -> None:
    """For what was written while there were no triggers."""
    with connection.cursor() as cursor:
        cursor.execute(EMPTY)
        cursor.execute(REFILL.format(row=ROW.format(row="")))

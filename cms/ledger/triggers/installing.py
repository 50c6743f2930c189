from django.db import connection, transaction

from cms.ledger.triggers import full_text
from cms.ledger.triggers.ddl import PREFIX, Trigger, triggers_for
from cms.ledger.triggers.derived import everything

INSTALLED = {
    "postgresql": (
        "SELECT t.tgname, c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
        "WHERE NOT t.tgisinternal AND t.tgenabled <> 'D' "
        "AND t.tgname LIKE %s AND pg_table_is_visible(c.oid)"
    ),
    "sqlite": "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger' AND name LIKE %s",
}


def install() -> bool:
    """Make the triggers what they should be; answers whether anything had to change."""
    wanted, present = expected(), installed()
    absent = [trigger for name, trigger in wanted.items() if name not in present]
    stale = {name: table for name, table in present.items() if name not in wanted}
    if not absent and not stale:
        return False
    with transaction.atomic():
        remove(stale)
        create(absent)
        if any(trigger.table == full_text.TABLE for trigger in absent):
            full_text.refill()
    return True


def drop() -> None:
    with transaction.atomic():
        remove(installed())


def missing() -> list[str]:
    """The triggers that should be there and are not; for readiness and the system check."""
    present = installed()
    return sorted(name for name in expected() if name not in present)


def expected() -> dict[str, Trigger]:
    """By name. Tables that are not there yet are left out: a later migration brings them."""
    tables = set(connection.introspection.table_names())
    if "ledger_dirty" not in tables:
        return {}
    marking = (
        trigger
        for watched in everything()
        if watched.table in tables
        for trigger in triggers_for(watched)
    )
    return {trigger.name: trigger for trigger in (*marking, *full_text.triggers(tables))}


def installed() -> dict[str, str]:
    """Table by trigger name."""
    with connection.cursor() as cursor:
        cursor.execute(INSTALLED[connection.vendor], [f"{PREFIX}%"])
        return dict(cursor.fetchall())


def create(triggers: list[Trigger]) -> None:
    with connection.cursor() as cursor:
        for trigger in triggers:
            cursor.execute(getattr(trigger, connection.vendor)())


def remove(present: dict[str, str]) -> None:
    with connection.cursor() as cursor:
        for name in present:
            if connection.vendor == "postgresql":
                cursor.execute(f'DROP FUNCTION IF EXISTS "{name}"() CASCADE')
            else:
                cursor.execute(f'DROP TRIGGER IF EXISTS "{name}"')

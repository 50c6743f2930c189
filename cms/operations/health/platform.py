"""The platform's own readiness: database, migrations, the ledger's triggers, a worker."""

from django.db import connection

from cms.ledger import triggers
from cms.operations.migrations_pending import pending
from cms.operations.models import Heartbeat


def database() -> str | None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return None


class Migrations:
    """Asked of the database until there are none to run: this code never grows new ones."""

    def __init__(self) -> None:
        self.applied = False

    def __call__(self) -> str | None:
        waiting = [] if self.applied else pending(connection)
        self.applied = not waiting
        return f"{len(waiting)} migrations are to be run" if waiting else None


def ledger_triggers() -> str | None:
    absent = triggers.missing()
    return f"{len(absent)} triggers of the ledger are missing" if absent else None


def worker() -> str | None:
    return None if Heartbeat.objects.fresh().exists() else "no worker has been heard of lately"

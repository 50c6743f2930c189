"""A consistent copy of the database, by what each database offers for that."""

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from django.db import connection

from cms.operations.backing_up.failure import Failure


def copy(directory: Path) -> Path:
    return {"sqlite": copy_sqlite, "postgresql": copy_postgres}[connection.vendor](directory)


def copy_sqlite(directory: Path) -> Path:
    target = directory / "db.sqlite3"
    with (
        closing(sqlite3.connect(connection.settings_dict["NAME"])) as source,
        closing(sqlite3.connect(target)) as destination,
    ):
        source.backup(destination)
    return target


def copy_postgres(directory: Path) -> Path:
    """In pg_dump's own format, which pg_restore reads."""
    program = shutil.which("pg_dump")
    if program is None:
        raise Failure("pg_dump was not found: install PostgreSQL's client of the server's version.")
    target = directory / "db.dump"
    command = [program, "--format=custom", "--no-owner", f"--file={target}"]
    environment = os.environ | connection_variables()
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603 (ours)
    if done.returncode:
        raise Failure("pg_dump failed: " + " ".join(done.stderr.split()))
    return target


def connection_variables() -> dict[str, str]:
    """Not as arguments, which every user of the machine can read."""
    settings = connection.settings_dict
    variables = {
        "PGDATABASE": settings["NAME"],
        "PGUSER": settings["USER"],
        "PGPASSWORD": settings["PASSWORD"],
        "PGHOST": settings["HOST"] or settings["OPTIONS"].get("host", ""),
        "PGPORT": str(settings["PORT"] or ""),
        "PGSSLMODE": settings["OPTIONS"].get("sslmode", ""),
    }
    return {name: value for name, value in variables.items() if value}

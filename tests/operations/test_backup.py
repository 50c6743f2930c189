import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command
from django.db import connection

from cms.operations.backing_up import databases
from home.models import HomePage
from tests.factories import PlanPageFactory
from tests.operations.site import environment

pytestmark = pytest.mark.django_db
on_sqlite = pytest.mark.skipif(connection.vendor != "sqlite", reason="about SQLite's file")
on_postgres = pytest.mark.skipif(connection.vendor != "postgresql", reason="about pg_dump")


def backup(into: Path) -> Path:
    call_command("backup", f"--into={into}")
    return next(into.iterdir())


def manage(data_dir: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=settings.BASE_DIR,
        env=environment(data_dir),
        capture_output=True,
        text=True,
        timeout=120,
    )


@on_sqlite
@pytest.mark.django_db(transaction=True)
def test_a_restored_copy_verifies(tmp_path: Path, home: HomePage) -> None:
    PlanPageFactory(parent=home, title="Riverbend works")
    call_command("ledger", "repair")
    restored = backup(tmp_path)
    verified = manage(restored, "ledger", "verify")
    assert verified.returncode == 0, verified.stdout + verified.stderr
    with closing(sqlite3.connect(restored / "db.sqlite3")) as copy:
        titles = [title for (title,) in copy.execute("SELECT title FROM wagtailcore_page")]
        assert "Riverbend works" in titles
        assert copy.execute("SELECT count(*) FROM ledger_edition").fetchone()[0] > 1


@on_sqlite
def test_media_are_in_the_copy(tmp_path: Path) -> None:
    name = default_storage.save("documents/plan.txt", ContentFile(b"four goals"))
    assert (backup(tmp_path) / "media" / name).read_bytes() == b"four goals"


@on_sqlite
def test_a_backup_that_fails_leaves_nothing_that_looks_like_one(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CommandError, match="No backup was made"):
        call_command("backup", f"--into={tmp_path / 'file'}")
    assert list(tmp_path.iterdir()) == [tmp_path / "file"]


@on_postgres
def test_what_pg_dump_needs_is_not_shown_in_its_arguments() -> None:
    variables = databases.connection_variables()
    assert variables["PGDATABASE"] == connection.settings_dict["NAME"]


@on_postgres
@pytest.mark.skipif(shutil.which("pg_dump") is None, reason="pg_dump is not installed")
@pytest.mark.django_db(transaction=True)
def test_pg_dump_makes_an_archive(tmp_path: Path) -> None:
    archive = backup(tmp_path) / "db.dump"
    assert archive.read_bytes().startswith(b"PGDMP")

"""`docs/add-a-page-type.md` is true: what it shows is run, in a copy of the project of its own.

Of its own, because an app that is installed is there for every other test of the process.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "add-a-page-type.md"
SHOWN = re.findall(r"`(tests/noticeboard/\w+\.py)`:\n\n```python\n(.*?)```", PAGE.read_text(), re.S)
INHERITED = {"DATA_DIR", "TEST_POSTGRES_DIR", "DJANGO_SETTINGS_MODULE"}


def test_the_page_shows_the_model_the_document_class_and_the_registration() -> None:
    assert [Path(path).stem for path, code in SHOWN] == ["models", "documents", "apps"]


@pytest.mark.parametrize(("path", "code"), SHOWN, ids=[path for path, code in SHOWN])
def test_what_the_page_shows_is_what_is_run(path: str, code: str) -> None:
    assert (ROOT / path).read_text() == code


@pytest.mark.slow
@pytest.mark.once
@pytest.mark.usefixtures("django_db_setup")
def test_a_page_type_is_one_model_and_one_document_class(tmp_path: Path) -> None:
    migrations = tmp_path / "noticeboard_migrations"
    migrations.mkdir()
    (migrations / "__init__.py").touch()
    run(tmp_path, "manage.py", "makemigrations", "noticeboard", "-n", "initial")
    run(tmp_path, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/noticeboard/journey.py")


def run(beside: Path, *command: str) -> None:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in INHERITED and not name.startswith("PYTEST_")
    }
    own = {"DJANGO_SETTINGS_MODULE": "tests.noticeboard.settings", "PYTHONPATH": str(beside)}
    if directory := getattr(settings, "POSTGRES_DIR", None):
        own["TEST_DATABASE_URL"] = f"postgres://postgres@/postgres?host={directory}"
    done = subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env=kept | own,
        capture_output=True,
        text=True,
        timeout=400,
    )
    assert done.returncode == 0, done.stdout + done.stderr

import re
from pathlib import Path

from django.conf import settings

ROOT = Path(settings.BASE_DIR)
DOCS = (ROOT / "docs/operations.md").read_text()


def test_every_variable_that_is_read_is_explained() -> None:
    source = (ROOT / "cms/settings/environment.py").read_text()
    named = set(re.findall(r'(?:env\.\w+|whole_number|one_of|networks)\("([A-Z_]+)"', source))
    assert len(named) > 10
    assert {name for name in named if f"`{name}`" not in DOCS} == set()


def test_every_command_of_operations_is_explained() -> None:
    commands = (ROOT / "cms/operations/management/commands").glob("[a-z]*.py")
    names = {path.stem for path in commands}
    assert names >= {"serve", "work", "bootstrap", "backup"}
    assert {name for name in names if f"manage.py {name}" not in DOCS} == set()


def test_every_target_is_listed_by_make_help() -> None:
    makefile = (ROOT / "Makefile").read_text()
    declared = re.search(r"^\.PHONY: (.*)$", makefile, re.M)
    assert declared
    explained = re.findall(r"^([a-z-]+):.*## ", makefile, re.M)
    assert sorted(explained) == sorted(declared.group(1).split())

from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from cms.demo.setup import set_up
from tests.fixtures.layers.stack import stack


@pytest.fixture(autouse=True)
def gate() -> None:
    """Nothing is opened: the demonstration goes through the gate like everybody."""


@pytest.fixture(scope="module")
def demonstration(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The demonstration, set up once for the tests of a module and then undone."""
    with django_db_blocker.unblock(), transaction.atomic():
        set_up()
        beneath = [laid.layer for laid in stack.laid]
        with django_db_blocker.block():
            yield
        stack.take_off(but=beneath)
        transaction.set_rollback(True)


@pytest.fixture
def site(demonstration: None, db: None) -> None:
    """What a visitor finds after `make run`."""


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> str:
    """What `manage.py demo` says."""
    call_command("demo")
    return capsys.readouterr().out

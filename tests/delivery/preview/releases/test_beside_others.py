"""A preview of a release while others work: nobody waits long, and nobody sees anything of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

import pytest
from django.db import OperationalError, connection, connections, transaction
from django.test import Client

from cms.delivery.models import PreviewToken
from cms.delivery.preview.releasing import ledger_as_released
from cms.editorial.releases import rehearsing
from cms.editorial.releases.locking import lock_pages
from cms.ledger.recorder import record
from plan.models import StrategyPage
from tests.delivery.preview.conftest import Viewer
from tests.delivery.preview.releases.conftest import CHANGED

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer"),
]


@contextmanager
def at_work_on(page: StrategyPage) -> Iterator[None]:
    """Somebody else holds the page."""
    held, done = Event(), Event()

    def work() -> None:
        with transaction.atomic():
            lock_pages([page.pk])
            held.set()
            done.wait(30)
        connections.close_all()

    worker = Thread(target=work)
    worker.start()
    assert held.wait(10)
    try:
        yield
    finally:
        done.set()
        worker.join()


def test_an_editor_at_work_is_not_waited_for(
    viewer: Viewer,
    token: PreviewToken,
    old: StrategyPage,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(rehearsing, "PATIENCE", 100)
    with at_work_on(old):
        refused = viewer.get(token, "/preview/strategies")
    assert (refused.status_code, refused["Retry-After"]) == (503, "2")
    assert viewer.read(token, "/preview/strategies")["total"] == 2


def test_readers_go_on_and_the_recorder_waits_its_turn(token: PreviewToken) -> None:
    seen = []

    def read() -> None:
        seen.append(Client().get("/api/v1/strategies").content.decode())
        try:
            record(patience=0.1)
        except OperationalError:
            seen.append("waits")
        connections.close_all()

    before = Client().get("/api/v1/strategies").content.decode()
    StrategyPage.objects.update(statement="Said meanwhile")
    with ledger_as_released(token):
        assert CHANGED in Client().get("/api/v1/strategies").content.decode()
        reader = Thread(target=read)
        reader.start()
        reader.join()
    assert seen == [before, "waits"]
    assert record().outcomes
    assert "Said meanwhile" in Client().get("/api/v1/strategies").content.decode()

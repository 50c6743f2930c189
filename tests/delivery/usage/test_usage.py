"""Reads are summed in memory and written at intervals."""

import threading
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import DatabaseError, connection
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from cms.delivery.keys.create import create
from cms.delivery.keys.revoke import revoke
from cms.delivery.models import DeliveryKey, Usage
from cms.delivery.usage import background, writing
from cms.delivery.usage.tally import tally
from cms.delivery.usage.writing import prune_usage, write
from tests.delivery.conftest import Api

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def rows() -> list[tuple[Any, ...]]:
    return sorted(Usage.objects.values_list("key__name", "day", "reads", "refused"), key=str)


def test_reads_are_told_by_key_and_day(api: Api, settings: Settings) -> None:
    settings.API_READS_PER_MINUTE = 1
    key, secret = create("Chamber", "a@example.org")
    with time_machine.travel(NOON, tick=False):
        for _ in range(2):
            api.get("/", authorization=f"Bearer {secret}")
            api.get("/")
    with time_machine.travel(NOON + timedelta(days=1), tick=False):
        api.get("/", authorization=f"Bearer {secret}")
    write()
    assert rows() == [
        ("Chamber", date(2026, 3, 1), 2, 0),
        ("Chamber", date(2026, 3, 2), 1, 0),
        (None, date(2026, 3, 1), 1, 1),
    ]
    key.refresh_from_db()
    assert key.last_used_at == NOON + timedelta(days=1)


def test_a_read_writes_nothing(api: Api) -> None:
    with CaptureQueriesContext(connection) as queries:
        api.get("/")
    assert all(query["sql"].startswith("SELECT") for query in queries)
    assert Usage.objects.count() == 0


def test_sums_are_added_to_what_is_there(db: None) -> None:
    for _ in range(2):
        tally().add(None, refused=False)
        write()
    write()
    assert Usage.objects.get().reads == 2


def test_who_still_knocks_with_an_ended_key_is_seen(api: Api) -> None:
    key, secret = create("Chamber", "a@example.org")
    revoke(key)
    api.get("/", authorization=f"Bearer {secret}")
    write()
    assert [row[0::3] for row in rows()] == [("Chamber", 1)]
    key.refresh_from_db()
    assert key.last_used_at is None


def test_a_failure_loses_nothing(
    db: None, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    tally().add(None, refused=False)
    with monkeypatch.context() as broken:
        broken.setattr(writing, "add", raise_database_error)
        with pytest.raises(DatabaseError):
            write()
    tally().add(None, refused=False)
    write()
    assert Usage.objects.get().reads == 2


def raise_database_error(*args: object) -> None:
    raise DatabaseError("locked")


def test_what_was_counted_for_a_key_that_is_gone_goes_with_it(db: None) -> None:
    key, _ = create("Chamber", "a@example.org")
    tally().add(key.pk, refused=False)
    tally().add(None, refused=False)
    DeliveryKey.objects.all().delete()
    write()
    assert [row[0] for row in rows()] == [None]


def test_the_thread_writes_and_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """It goes on after a failure, and the last sums are written when the process ends."""
    ending, written = threading.Event(), []
    monkeypatch.setattr(background, "EVERY", 0.001)
    monkeypatch.setattr(background, "connection", Closing())

    def written_twice() -> None:
        written.append(1)
        if len(written) == 2:
            ending.set()
        raise DatabaseError("locked")

    monkeypatch.setattr(writing, "write", written_twice)
    background.repeat(ending)
    background.write_last(ending)
    assert len(written) == 3


class Closing:
    def close(self) -> None:
        """As a connection does."""


def test_old_days_are_forgotten(db: None) -> None:
    today = datetime.now(UTC).date()
    for days in (0, 399, 401):
        Usage.objects.create(day=today - timedelta(days=days))
    assert prune_usage() == 1

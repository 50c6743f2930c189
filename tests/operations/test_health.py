from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from cms.ledger import triggers
from cms.operations.health import checks
from cms.operations.models import Heartbeat
from cms.operations.working import heartbeat

pytestmark = pytest.mark.django_db


def ready(client: Client) -> tuple[int, dict[str, str]]:
    answer = client.get("/health/ready")
    return answer.status_code, answer.json()["checks"]


def test_live_asks_for_nothing_but_this_process(client: Client) -> None:
    answer = client.get("/health/live", headers={"host": "10.1.2.3"})
    assert (answer.status_code, answer.json()) == (200, {"status": "live"})
    assert answer["Cache-Control"] == "no-store"


def test_a_site_with_a_worker_is_ready(client: Client) -> None:
    heartbeat.beat()
    assert ready(client) == (
        200,
        {"database": "ok", "migrations": "ok", "triggers": "ok", "worker": "ok"},
    )


def test_without_a_worker_it_is_not(client: Client) -> None:
    status, found = ready(client)
    assert (status, found["worker"]) == (503, "no worker has been heard of lately")


def test_a_worker_that_fell_silent_does_not_count(client: Client) -> None:
    Heartbeat.objects.create(worker="gone", at=timezone.now() - timedelta(minutes=1))
    assert ready(client)[0] == 503


def test_missing_triggers_are_noticed(client: Client) -> None:
    heartbeat.beat()
    triggers.drop()
    status, found = ready(client)
    assert status == 503
    assert "triggers of the ledger are missing" in found["triggers"]


def test_a_migration_that_was_not_run_is_noticed(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'operations'")
    migrations = checks._checks["migrations"]
    checks.register("migrations", type(migrations)())
    try:
        status, found = ready(client)
    finally:
        checks.register("migrations", migrations)
    assert (status, found["migrations"]) == (503, "1 migrations are to be run")


def test_what_cannot_be_asked_is_said_without_details(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse() -> str | None:
        raise RuntimeError("host=secret.internal")

    checks.register("database", refuse)
    try:
        status, found = ready(client)
    finally:
        from cms.operations.health import platform

        checks.register("database", platform.database)
    assert (status, found) == (503, {"database": "cannot be reached"})
    assert "secret.internal" in caplog.text

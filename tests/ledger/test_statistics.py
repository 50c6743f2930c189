"""After a large recording PostgreSQL plans with what is there, not with what was."""

import pytest
from django.db import connection

from cms.ledger.models import Current
from cms.ledger.recorder import statistics
from home.models import HomePage
from tests.factories import ContentPageFactory
from tests.ledger.fixtures import Ledger


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite keeps no such count.")
def test_only_after_a_large_recording_the_tables_are_counted(
    home: HomePage, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(statistics, "MANY", 3)
    ContentPageFactory.create_batch(3, parent=home)
    ledger.record()
    counted = Current.objects.count()
    assert expected_rows() == counted
    ContentPageFactory.create_batch(2, parent=home)
    ledger.record()
    assert expected_rows() == counted == Current.objects.count() - 2


def expected_rows() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT reltuples FROM pg_class WHERE relname = 'ledger_current'")
        return int(cursor.fetchone()[0])

"""Statements that are compiled once say what the ORM says, and outlive the connection."""

from dataclasses import replace
from uuid import uuid4

import pytest
from django.db import connection

from cms.ledger import reading
from cms.ledger.models import Current, Edition
from home.models import HomePage
from tests.ledger.fixtures import Ledger


def test_what_is_served_is_what_the_ledger_holds(home: HomePage, ledger: Ledger) -> None:
    ledger.record()
    row = Current.objects.select_related("edition").get(path="/")
    served = reading.by_id(row.document_id)
    assert served is not None
    assert (served.id, served.seq, served.head) == (
        row.document_id,
        row.edition_id,
        reading.head(),
    )
    assert served.body == bytes(row.edition.body)
    assert (served.published_at, served.updated_at) == (row.published_at, row.updated_at)
    assert reading.at_path("/") == reading.at_path("/", row.locale) == served


def test_a_known_body_is_not_sent_again_and_another_is(home: HomePage, ledger: Ledger) -> None:
    served = reading.by_id(Current.objects.get(path="/").document_id)
    assert served is not None
    mine = (served.etag, b"mine")
    assert reading.by_id(served.id, mine) == replace(served, body=b"mine")
    assert reading.at_path("/", None, mine) == replace(served, body=b"mine")
    home.title = "Another"
    home.save()
    ledger.record()
    now = reading.by_id(served.id, mine)
    assert now is not None
    assert b"Another" in now.body


def test_whoever_asks_for_another_gets_another(home: HomePage, ledger: Ledger) -> None:
    ledger.record()
    assert reading.by_id(uuid4()) is None
    assert reading.at_path("/100%s/") is None
    assert reading.at_path("/", "es") is None


@pytest.mark.django_db(transaction=True)
def test_a_lost_connection_is_replaced_and_forgotten_statements_are_prepared_again() -> None:
    newest = Edition.objects.count()
    assert reading.head() == newest
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("DEALLOCATE ALL")
        assert reading.head() == newest
        connection.connection.close()
        assert reading.head() == newest
    connection.close()
    assert reading.head() == newest

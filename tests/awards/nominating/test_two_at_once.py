"""Two requests at the same moment with one Idempotency-Key are one nomination, on PostgreSQL."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
import time_machine
from django.db import connection, connections
from django.test import Client

from awards.models import AwardYearPage, County, Nomination, Nominator
from cms.ledger.recorder import record
from tests.awards.nominating.sent import KEY, WHOLE, address, send

AT_ONCE = 4

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        connection.vendor != "postgresql", reason="SQLite has one writer: nothing races"
    ),
]


def test_one_key_at_once_is_one_nomination_and_one_answer(year: AwardYearPage) -> None:
    County.objects.create(name="North", slug="north")
    record()
    place = address(year)
    start = Barrier(AT_ONCE)

    def nominate(_: int) -> Any:
        start.wait()
        try:
            return send(Client(), place, WHOLE, idempotency_key=KEY)
        finally:
            connections.close_all()

    with time_machine.travel("2026-03-10T12:00Z"), ThreadPoolExecutor(AT_ONCE) as threads:
        answers = list(threads.map(nominate, range(AT_ONCE)))
    assert [answer.status_code for answer in answers] == [201] * AT_ONCE
    assert len({answer.content for answer in answers}) == 1
    assert (Nomination.objects.count(), Nominator.objects.count()) == (1, 1)

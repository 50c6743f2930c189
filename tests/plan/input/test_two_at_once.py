"""Two requests at the same moment with one Idempotency-Key are one input, on PostgreSQL."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection, connections
from django.test import Client

from plan.input.models import PublicInput, Sender
from plan.models import StrategyPage
from tests.plan.input.test_sending import KEY, PERSON, SAID, send

AT_ONCE = 4

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        connection.vendor != "postgresql", reason="SQLite has one writer: nothing races"
    ),
]


def at_once(strategy: StrategyPage, *said: dict[str, Any]) -> list[Any]:
    start = Barrier(len(said))

    def say(words: dict[str, Any]) -> Any:
        start.wait()
        try:
            return send(Client(), strategy, words, idempotency_key=KEY)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(said)) as threads:
        return list(threads.map(say, said))


def test_one_key_at_once_is_one_input_and_one_answer(strategy: StrategyPage) -> None:
    answers = at_once(strategy, *[SAID | PERSON] * AT_ONCE)
    assert [answer.status_code for answer in answers] == [201] * AT_ONCE
    assert len({answer.content for answer in answers}) == 1
    assert (PublicInput.objects.count(), Sender.objects.count()) == (1, 1)


def test_one_key_at_once_with_other_words_keeps_the_first_and_refuses_the_second(
    strategy: StrategyPage,
) -> None:
    answers = at_once(strategy, SAID, SAID | {"text": "Else."})
    assert sorted(answer.status_code for answer in answers) == [201, 422]
    assert PublicInput.objects.count() == 1

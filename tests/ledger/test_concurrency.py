"""Writers, recorders and a reader at once: order without gaps, and groups that appear together."""

import json
import random
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event
from time import monotonic, sleep

import pytest
from django.db import OperationalError, connection, connections, transaction
from wagtail.models import Page, Site

from cms.ledger.models import Current, Edition
from cms.ledger.recorder import record
from cms.ledger.recorder.turn import turn
from cms.ledger.verifying import verify
from plan.models import StrategyPage
from tests.factories import HomePageFactory, PlanPageFactory, StrategyPageFactory

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        connection.vendor != "postgresql", reason="SQLite has one writer at a time anyway."
    ),
]

WRITERS = 4
RECORDERS = 2


@pytest.fixture
def pairs() -> list[list[int]]:
    """Two strategies for each writer, which always says the same in both."""
    home = HomePageFactory(parent=Page.objects.get(depth=1), slug="start")
    Site.objects.update(root_page=home)
    plan = PlanPageFactory(parent=home, slug="plan")
    pages = [
        StrategyPageFactory(parent=plan, number=str(n), slug=f"s{n}", statement="0").pk
        for n in range(1, 2 * WRITERS + 1)
    ]
    record()
    return [pages[n : n + 2] for n in range(0, len(pages), 2)]


@contextmanager
def own_connection() -> Iterator[None]:
    try:
        yield
    finally:
        connections.close_all()


def write(pair: list[int], count: int) -> int:
    with own_connection():
        for n in range(1, count + 1):
            with transaction.atomic():
                for pk in random.sample(pair, 2):
                    StrategyPage.objects.filter(pk=pk).update(statement=str(n))
                    sleep(random.random() / 200)
                transaction.set_rollback(n % 7 == 0)
    return count


def until(done: Event, look: Callable[[], object]) -> int:
    looks = 0
    with own_connection():
        while not done.is_set():
            look()
            looks += 1
    return looks


class Reader:
    """Follows the ledger, and looks at both pages of every pair in one statement."""

    def __init__(self, pairs: list[list[int]]) -> None:
        self.pairs = pairs
        self.seen = list(Edition.objects.values_list("seq", flat=True))

    def look(self) -> None:
        further = Edition.objects.filter(seq__gt=self.seen[-1]).order_by("seq")
        self.seen += further.values_list("seq", flat=True)
        rows = Current.objects.filter(object_id__in=[pk for pair in self.pairs for pk in pair])
        said = {
            pk: json.loads(bytes(body))["statement"]
            for pk, body in rows.values_list("object_id", "edition__body")
        }
        for one, other in self.pairs:
            assert said[one] == said[other], "half of a transaction is public"


def test_readers_miss_nothing_and_see_no_half(pairs: list[list[int]]) -> None:
    run(pairs, transactions=40)


@pytest.mark.soak
def test_readers_miss_nothing_and_see_no_half_for_long(pairs: list[list[int]]) -> None:
    run(pairs, transactions=300)


def run(pairs: list[list[int]], transactions: int) -> None:
    reader, done = Reader(pairs), Event()
    with ThreadPoolExecutor() as pool:
        looking = pool.submit(until, done, reader.look)
        recording = [pool.submit(until, done, record) for _ in range(RECORDERS)]
        writing = [pool.submit(write, pair, transactions) for pair in pairs]
        try:
            assert [each.result() for each in writing] == [transactions] * WRITERS
            settle()
        finally:
            done.set()
        assert looking.result() > 0
        assert all(each.result() > 0 for each in recording)
    reader.look()
    assert reader.seen == list(range(1, len(reader.seen) + 1)), "a number was missed, or came late"
    assert verify().well


def settle(patience: float = 10) -> None:
    """Until the recorders have caught up; they are not to need another word."""
    from cms.ledger.marks import waiting

    deadline = monotonic() + patience
    while waiting() and monotonic() < deadline:
        sleep(0.01)
    assert not waiting()


def test_a_request_does_not_wait_for_ever(pairs: list[list[int]]) -> None:
    StrategyPage.objects.filter(pk=pairs[0][0]).update(statement="Waits for its turn.")
    taken, done = Event(), Event()

    def hold() -> None:
        with own_connection(), turn():
            taken.set()
            done.wait(30)

    with ThreadPoolExecutor() as pool:
        holding = pool.submit(hold)
        try:
            assert taken.wait(30)
            with pytest.raises(OperationalError):
                record(patience=0.1)
        finally:
            done.set()
        holding.result()
    assert len(record().seqs) == 1, "the marks were kept"

"""Web process, worker and database server are killed while somebody publishes: nothing is lost."""

import random
import threading
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Protocol

import pytest
from django.db import connection

from tests.operations.kills.database import Database
from tests.operations.kills.processes import Processes
from tests.operations.kills.publisher import Publisher, spelled, until
from tests.operations.kills.receiver import Receiver

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        connection.vendor != "postgresql", reason="SQLite has no server that could be killed."
    ),
]

LONGEST_BEFORE_DEATH = 0.1


class Victim(Protocol):
    def kill(self) -> None: ...
    def start(self) -> None: ...


@pytest.fixture
def database(transactional_db: None) -> Iterator[Database]:
    database = Database()
    yield database
    database.end()


@pytest.mark.slow
def test_nothing_is_lost_when_each_is_killed(database: Database, tmp_path: Path) -> None:
    run(database, tmp_path, publications=12, kills=3, pause=0.0)


@pytest.mark.soak
def test_nothing_is_lost_when_all_are_killed_again_and_again(
    database: Database, tmp_path: Path
) -> None:
    run(database, tmp_path, publications=200, kills=30, pause=0.05)


def run(database: Database, directory: Path, publications: int, kills: int, pause: float) -> None:
    database.fill()
    receiver, processes = Receiver(pause), Processes(directory, database.url)
    web, worker = processes.web(), processes.worker()
    publisher = Publisher(processes.port)
    try:
        publisher.begin(receiver.url)
        victims: dict[str, Victim] = {"web": web, "worker": worker, "database": database}
        publish_and_kill(publisher, victims, publications, kills)
        head = publisher.read("/api/v1/")["seq"]
        until(lambda: head in receiver.told)
        look(publisher, receiver, head, publications)
    finally:
        for each in (web, worker, receiver):
            each.end()
    report(publisher, receiver, head, kills)


def publish_and_kill(
    publisher: Publisher, victims: dict[str, Victim], publications: int, kills: int
) -> None:
    """Each is killed as often as the others, at publications of which nobody knows before."""
    whom = random.sample(list(victims) * (kills // len(victims)), kills)
    when = dict(zip(random.sample(range(1, publications), kills), whom, strict=True))
    killer = threading.Thread()
    killer.start()
    for number in range(1, publications + 1):
        if number in when:
            killer.join()
            killer = threading.Thread(target=kill, args=(victims[when[number]],))
            killer.start()
        publisher.publish(number)
    killer.join()


def kill(victim: Victim) -> None:
    time.sleep(random.uniform(0, LONGEST_BEFORE_DEATH))
    victim.kill()
    victim.start()


def look(publisher: Publisher, receiver: Receiver, head: int, publications: int) -> None:
    told = publisher.read("/api/v1/changes?history=true&limit=1000")["items"]
    seqs = list(range(1, head + 1))
    assert [item["seq"] for item in told] == seqs, "the ledger has a gap"
    said = [item["document"].get("statement", "") for item in told]
    published = [one for one in said if one.startswith(spelled(0)[:-1])]
    assert published == [spelled(number) for number in range(1, publications + 1)]
    assert publisher.asked("/differences") == b"none", "the ledger is not what the content is"
    assert sorted(set(receiver.told)) == seqs, "an edition was not told of"
    steps = {later - earlier for earlier, later in pairwise(receiver.told)}
    assert steps <= {0, 1}, "the order was not kept"


def report(publisher: Publisher, receiver: Receiver, head: int, kills: int) -> None:
    """Shown with `pytest -s`."""
    twice = len(receiver.told) - len(set(receiver.told))
    print(  # noqa: T201 (the counts of a long run are its result)
        f"{kills} kills; {publisher.refused} requests failed meanwhile; {head} editions, "
        f"each told of in order, {twice} of them twice"
    )

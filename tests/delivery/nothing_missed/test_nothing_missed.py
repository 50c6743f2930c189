"""Whoever follows the feed ends equal to the API, whatever eight writers do meanwhile."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from django.db import connection, connections
from pytest_django import Settings

from cms.ledger.models import Edition
from cms.ledger.verifying import verify
from tests.delivery.nothing_missed.mirrors import Follower
from tests.delivery.nothing_missed.site import Content, build
from tests.delivery.nothing_missed.writers import WRITERS, Writer, act

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        connection.vendor != "postgresql", reason="SQLite has one writer at a time anyway."
    ),
]

MIRRORS = 4


@pytest.fixture(autouse=True)
def no_limit(settings: Settings) -> None:
    """Four mirrors that never rest are more than one address may ask."""
    settings.API_READS_PER_MINUTE = 0


def test_mirrors_miss_nothing(tmp_path: Path) -> None:
    run(tmp_path, times=4)


@pytest.mark.soak
def test_mirrors_miss_nothing_for_long(tmp_path: Path) -> None:
    run(tmp_path, times=150)


def run(directory: Path, times: int) -> None:
    content, done = build(), Event()
    followers = [Follower(directory / str(n), content) for n in range(MIRRORS)]
    with ThreadPoolExecutor(MIRRORS + len(WRITERS)) as pool:
        following = [pool.submit(follow, follower, done) for follower in followers]
        writing = [pool.submit(write, writer, content, times) for writer in WRITERS]
        try:
            assert [each.result() for each in writing] == [times] * len(WRITERS)
        finally:
            done.set()
        for each in following:
            each.result()
    seqs = list(Edition.objects.order_by("seq").values_list("seq", flat=True))
    assert seqs == list(range(1, len(seqs) + 1)), "the ledger has a gap"
    assert verify().well
    for follower in followers:
        assert follower.halves == [], "half of a transaction was seen"
        assert follower.mirror().differences() == []
    assert sum(follower.kills for follower in followers) > 0
    assert sum(follower.rounds for follower in followers) > 0
    report(followers, seqs, times)


def report(followers: list[Follower], seqs: list[int], times: int) -> None:
    """Shown with `pytest -s`, or where it fails."""
    kills = sum(follower.kills for follower in followers)
    rounds = sum(follower.rounds for follower in followers)
    print(  # noqa: T201 (the counts of a long run are its result)
        f"{times * len(WRITERS)} transactions by {len(WRITERS)} writers, {len(seqs)} editions; "
        f"{MIRRORS} mirrors, killed {kills} times, in step {rounds} times"
    )


def write(writer: Writer, content: Content, times: int) -> int:
    try:
        for n in range(1, times + 1):
            act(writer, content, n)
    finally:
        connections.close_all()
    return times


def follow(follower: Follower, done: Event) -> None:
    try:
        follower.follow_until(done)
    finally:
        connections.close_all()

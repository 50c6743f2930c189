"""Counting across processes, in a real Redis; and what happens while it is away."""

import multiprocessing
import socket
import threading
from collections.abc import Iterator

import pytest
from django.test import Client, RequestFactory
from redis import Redis
from redis.exceptions import ConnectionError as NotConnected

from cms.delivery.keys.create import create
from cms.delivery.keys.known import KnownKeys
from cms.delivery.limits import admission
from cms.delivery.limits.counters import FailingOpen
from cms.delivery.limits.local import LocalCounters
from cms.delivery.limits.window import Moment
from cms.delivery.models import DeliveryKey
from cms.delivery.problems import Unauthorized
from tests.delivery.limits.conftest import shared

NOW = Moment(1000, 15)


def take_many(redis_url: str, prefix: str, times: int) -> int:
    counters = shared(redis_url, prefix)
    return sum(counters.take("somebody", 50, NOW).admitted for _ in range(times))


@pytest.mark.redis
def test_processes_count_together_and_admit_exactly_the_quota(redis_url: str, prefix: str) -> None:
    with multiprocessing.get_context("fork").Pool(2) as pool:
        admitted = pool.starmap(take_many, [(redis_url, prefix, 40)] * 2)
    assert sum(admitted) == 50
    assert min(admitted) > 0
    told = shared(redis_url, prefix).take("somebody", 50, NOW)
    assert (told.admitted, told.used, told.before) == (False, 50, 0)


@pytest.mark.redis
def test_redis_and_memory_count_alike(redis_url: str, prefix: str) -> None:
    here, there = LocalCounters(), shared(redis_url, prefix)
    moments = [Moment(n // 12, n % 12 * 5) for n in range(60)]
    for moment in moments:
        mine, theirs = (one.take("somebody", 7, moment) for one in (here, there))
        assert (mine.admitted, mine.used, mine.before) == (
            theirs.admitted,
            theirs.used,
            theirs.before,
        )


@pytest.mark.redis
def test_counters_leave_by_themselves(redis_url: str, prefix: str) -> None:
    shared(redis_url, prefix).take("somebody", 7, NOW)
    with Redis.from_url(redis_url) as client:
        (name,) = client.scan_iter(f"{prefix}:*")
        assert 0 < client.ttl(name) <= 120


@pytest.mark.redis
def test_a_change_of_a_key_is_told_with_the_next_count(redis_url: str, prefix: str) -> None:
    one, other = shared(redis_url, prefix), shared(redis_url, prefix)
    before = other.take("somebody", 7, NOW).keys
    one.keys_changed()
    after = other.take("somebody", 7, NOW).keys
    assert before != after
    assert after == one.version_of_keys()


@pytest.mark.redis
def test_a_connection_that_was_closed_is_opened_again(redis_url: str, prefix: str) -> None:
    counters = shared(redis_url, prefix)
    counters.take("somebody", 7, NOW)
    with Redis.from_url(redis_url) as client:
        client.client_kill_filter(_id=counters.command("CLIENT", "ID"))
        client.script_flush()
    assert counters.take("somebody", 7, NOW).used == 2


@pytest.mark.redis
def test_threads_do_not_share_a_connection(redis_url: str, prefix: str) -> None:
    counters = shared(redis_url, prefix)
    threads = [
        threading.Thread(target=lambda: [counters.take("s", 1000, NOW) for _ in range(50)])
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counters.take("s", 1000, NOW).used == 201


@pytest.mark.redis
def test_a_key_that_another_process_revoked_stops_with_the_next_request(
    redis_url: str, prefix: str, client: Client, db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine, other = shared(redis_url, prefix), shared(redis_url, prefix)
    for place in ("cms.delivery.keys.known", "cms.delivery.limits.admission"):
        monkeypatch.setattr(f"{place}.counters", lambda: mine)
    key, secret = create("Chamber", "a@example.org")
    headers = {"authorization": f"Bearer {secret}"}
    assert client.get("/api/v1/", headers=headers).status_code == 200
    DeliveryKey.objects.update(revoked_at=key.created_at)
    other.keys_changed()
    with pytest.raises(Unauthorized):
        admission.admit_post(RequestFactory().post("/", headers=headers))
    assert client.get("/api/v1/", headers=headers).status_code == 401


@pytest.fixture
def deaf() -> Iterator[str]:
    """Takes connections and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"redis://127.0.0.1:{server.getsockname()[1]}/0"


def test_without_redis_reads_go_on_and_the_log_says_so_once(
    nobody_listens: str, caplog: pytest.LogCaptureFixture
) -> None:
    counters = FailingOpen(shared(nobody_listens, "x"), LocalCounters())
    with pytest.raises(NotConnected):
        counters.shared.take("somebody", 2, NOW)
    assert [counters.take("somebody", 2, NOW).admitted for _ in range(3)] == [True, True, False]
    counters.away_until = 0.001
    assert counters.version_of_keys() == counters.local.keys
    counters.keys_changed()
    assert caplog.text.count("The shared cache is away") == 1


def test_a_redis_that_hangs_delays_one_read_for_half_a_second(
    deaf: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cms.delivery.limits.shared.PATIENCE", 0.05)
    counters = FailingOpen(shared(deaf, "x"), LocalCounters())
    assert counters.take("somebody", 2, NOW).admitted
    assert counters.away_until > 0
    assert counters.counters() is counters.local


@pytest.mark.redis
def test_when_redis_is_back_it_counts_again(
    redis_url: str, prefix: str, caplog: pytest.LogCaptureFixture
) -> None:
    counters = FailingOpen(shared(redis_url, prefix), LocalCounters())
    counters.note_away(OSError("gone"))
    counters.take("somebody", 9, NOW)
    assert "is back" not in caplog.text
    counters.away_until = 0.001
    assert counters.take("somebody", 9, NOW).used == 1
    assert caplog.text.count("is back") == 1


def test_a_key_is_confirmed_whoever_counted(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The version that memory tells is not the shared one: the key is read again, and stands."""
    assert admission.known_keys() is admission.known_keys()
    keys, (key, secret) = KnownKeys(), create("Chamber", "a@example.org")
    known = keys.find(key.digest)
    keys.confirm(known, "another version")
    DeliveryKey.objects.update(revoked_at=key.created_at)
    with pytest.raises(Unauthorized, match="revoked"):
        keys.confirm(known, "yet another")
    assert secret

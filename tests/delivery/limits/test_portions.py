"""Permits taken in advance: fewer trips, and never one more than the limit says."""

import multiprocessing
import threading
from collections.abc import Callable

import pytest

from cms.delivery.limits import portions as module
from cms.delivery.limits.counters import FailingOpen
from cms.delivery.limits.local import LocalCounters
from cms.delivery.limits.portions import LIFE, MOST, SPARE, Portions
from cms.delivery.limits.window import Moment, Taken, Wanted
from tests.delivery.limits.conftest import shared

NOW = Moment(1000, 15)
QUOTA = 5_000


class Watched:
    """Counters that note what they are asked."""

    def __init__(self) -> None:
        self.counters = LocalCounters()
        self.asked: list[Wanted] = []

    def take(self, partition: str, quota: int, moment: Moment, wanted: Wanted) -> Taken:
        self.asked.append(wanted)
        return self.counters.take(partition, quota, moment, wanted)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    now = [100.0]
    monkeypatch.setattr(module, "monotonic", lambda: now[0])

    def passes(seconds: float) -> None:
        now[0] += seconds

    return passes


def until_refused(portions: Portions, quota: int, moment: Moment = NOW) -> int:
    admitted = 0
    while portions.spend("somebody", quota, moment).admitted:
        admitted += 1
    return admitted


def spend_all(redis_url: str, prefix: str) -> int:
    return until_refused(Portions(shared(redis_url, prefix)), QUOTA)


@pytest.mark.redis
def test_processes_with_portions_admit_exactly_the_quota(redis_url: str, prefix: str) -> None:
    with multiprocessing.get_context("fork").Pool(3) as pool:
        admitted = pool.starmap(spend_all, [(redis_url, prefix)] * 3)
    assert sum(admitted) == QUOTA
    told = shared(redis_url, prefix).take("somebody", QUOTA, NOW)
    assert (told.admitted, told.used) == (False, QUOTA)


def keeps_some(redis_url: str, prefix: str) -> int:
    """Ends with a portion in hand."""
    portions = Portions(shared(redis_url, prefix))
    spent = sum(portions.spend("somebody", QUOTA, NOW).admitted for _ in range(1_000))
    assert portions.held["somebody"].left > 0
    return spent


@pytest.mark.redis
def test_what_an_ended_process_held_is_never_admitted_twice(redis_url: str, prefix: str) -> None:
    with multiprocessing.get_context("fork").Pool(1) as pool:
        spent = pool.apply(keeps_some, (redis_url, prefix))
    rest = spend_all(redis_url, prefix)
    assert QUOTA - MOST <= spent + rest < QUOTA
    later = Moment(NOW.index + 2, 0)
    assert until_refused(Portions(shared(redis_url, prefix)), QUOTA, later) == QUOTA


def test_threads_share_a_portion_and_admit_exactly_the_quota() -> None:
    portions, admitted = Portions(Watched()), list[int]()
    threads = [
        threading.Thread(target=lambda: admitted.append(until_refused(portions, QUOTA)))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(admitted) == QUOTA


def test_whoever_asks_often_costs_few_trips(clock: Callable[[float], None]) -> None:
    watched = Watched()
    portions = Portions(watched)
    told = []
    for _ in range(4_000):
        clock(0.0005)
        told.append(portions.spend("somebody", 1_000_000, NOW).used)
    assert told == list(range(1, 4_001))
    assert len(watched.asked) < 40
    assert max(each.permits for each in watched.asked) <= MOST


def test_whoever_asks_rarely_is_counted_one_by_one(clock: Callable[[float], None]) -> None:
    watched = Watched()
    portions = Portions(watched)
    for _ in range(20):
        clock(LIFE * 1.5)
        portions.spend("somebody", 1_000_000, NOW)
    assert watched.asked == [Wanted(1, 0, SPARE)] * 20


def test_near_the_limit_each_is_counted_one_by_one(clock: Callable[[float], None]) -> None:
    watched = Watched()
    portions = Portions(watched)
    assert until_refused(portions, 1_000) == 1_000
    near = 2 * SPARE
    assert len(watched.asked) >= near
    watched.asked.clear()
    assert until_refused(portions, 1_000 + near - 1) == near - 1
    assert len(watched.asked) == near


def test_what_was_not_spent_is_given_back_with_the_next(clock: Callable[[float], None]) -> None:
    watched = Watched()
    portions = Portions(watched)
    for _ in range(100):
        portions.spend("somebody", 1_000_000, NOW)
    held = portions.held["somebody"].left
    clock(1)
    assert portions.spend("somebody", 1_000_000, NOW).used == 101
    assert watched.asked[-1].held == held > 0


def test_another_limit_holds_with_the_next_request(clock: Callable[[float], None]) -> None:
    portions = Portions(Watched())
    for _ in range(10):
        portions.spend("somebody", 1_000_000, NOW)
    assert portions.held["somebody"].left > 0
    assert not portions.spend("somebody", 10, NOW).admitted
    assert portions.spend("somebody", 11, NOW).admitted


def test_no_portion_outlives_its_minute(clock: Callable[[float], None]) -> None:
    watched = Watched()
    portions = Portions(watched)
    for _ in range(10):
        portions.spend("somebody", 1_000_000, NOW)
    assert portions.held["somebody"].left > 0
    for moment in (Moment(NOW.index + 1, 0), NOW):  # the clock may be set back, too
        portions.spend("somebody", 1_000_000, moment)
        assert watched.asked[-1] == Wanted(1, 0, SPARE)


def test_a_child_does_not_spend_what_its_parent_holds(clock: Callable[[float], None]) -> None:
    watched = Watched()
    portions = Portions(watched)
    for _ in range(10):
        portions.spend("somebody", 1_000_000, NOW)
    portions.process = -1
    portions.spend("somebody", 1_000_000, NOW)
    assert watched.asked[-1] == Wanted(1, 0, SPARE)


def test_callers_without_number_do_not_fill_the_memory(
    monkeypatch: pytest.MonkeyPatch, clock: Callable[[float], None]
) -> None:
    monkeypatch.setattr(module, "PARTITIONS", 3)
    portions = Portions(Watched())
    assert all(portions.spend(f"{n}", 2, NOW).used == 1 for n in range(9))
    assert [portions.spend("8", 2, NOW).admitted for _ in range(2)] == [True, False]
    assert len(portions.held) == 3


def test_what_is_put_back_is_spent_again(clock: Callable[[float], None]) -> None:
    for counters in (Portions(Watched()), LocalCounters()):
        counters.spend("somebody", 1, NOW)
        counters.put_back("somebody", NOW)
        assert counters.spend("somebody", 1, NOW).admitted
        assert not counters.spend("somebody", 1, NOW).admitted
        counters.put_back("nobody", NOW)


def test_nothing_is_put_back_into_another_minute(clock: Callable[[float], None]) -> None:
    """Or the limit of that minute would be passed by one."""
    later = Moment(NOW.index + 2, 0)
    for counters in (Portions(Watched()), LocalCounters()):
        counters.spend("somebody", 1, NOW)
        assert counters.spend("somebody", 1, later).admitted
        counters.put_back("somebody", NOW)
        assert not counters.spend("somebody", 1, later).admitted


def test_without_redis_portions_give_way_to_counting_here(
    nobody_listens: str, caplog: pytest.LogCaptureFixture
) -> None:
    counters = FailingOpen(shared(nobody_listens, "x"), LocalCounters())
    assert [counters.spend("somebody", 2, NOW).admitted for _ in range(3)] == [True, True, False]
    assert counters.portions.held == {}
    assert caplog.text.count("The shared cache is away") == 1


@pytest.mark.redis
def test_when_redis_is_back_portions_are_taken_there(
    redis_url: str, prefix: str, caplog: pytest.LogCaptureFixture
) -> None:
    counters = FailingOpen(shared(redis_url, prefix), LocalCounters())
    counters.note_away(OSError("gone"))
    counters.spend("somebody", 9, NOW)
    counters.away_until = 0.001
    assert counters.spend("somebody", 9, NOW).used == 1
    assert caplog.text.count("is back") == 1
    assert counters.take("somebody", 9, NOW).used == 2

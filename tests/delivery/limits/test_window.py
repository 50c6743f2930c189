"""The sliding window, in numbers."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cms.delivery.limits.headers import headers_of
from cms.delivery.limits.local import LocalCounters
from cms.delivery.limits.partition import of_address
from cms.delivery.limits.policy import Policy
from cms.delivery.limits.window import WINDOW, Moment, Taken, remaining, until_next

QUOTA = 10


def take(counters: LocalCounters, time: float, quota: int = QUOTA) -> Taken:
    return counters.take("somebody", quota, Moment.at(time))


def test_as_many_as_the_quota_are_admitted_and_no_more() -> None:
    counters = LocalCounters()
    taken = [take(counters, 600 + n / 100) for n in range(QUOTA + 1)]
    assert [one.admitted for one in taken] == [True] * QUOTA + [False]
    assert remaining(QUOTA, taken[2], Moment.at(600.02)) == QUOTA - 3


def test_the_edge_of_a_minute_lets_nothing_more_through() -> None:
    counters = LocalCounters()
    assert all(take(counters, 659.9).admitted for _ in range(QUOTA))
    assert not take(counters, 660.1).admitted


def test_whoever_is_quiet_for_two_minutes_is_forgotten() -> None:
    counters = LocalCounters()
    for _ in range(QUOTA):
        take(counters, 600)
    assert take(counters, 720).used == 1
    assert take(counters, 720).before == 0


def test_callers_are_counted_apart() -> None:
    counters = LocalCounters()
    for _ in range(QUOTA):
        take(counters, 600)
    assert counters.take("another", QUOTA, Moment.at(600)).admitted


times = st.lists(st.floats(0, 20), min_size=1, max_size=120)


@settings(max_examples=60, deadline=None)
@given(times, st.integers(1, 30), st.floats(0, 59))
def test_nobody_is_admitted_twice_as_often_and_a_wait_that_is_said_is_enough(
    pauses: list[float], quota: int, start: float
) -> None:
    counters, now, admitted = LocalCounters(), 6000 + start, []
    for pause in pauses:
        now += pause / 4
        taken = take(counters, now, quota)
        if taken.admitted:
            admitted.append(now)
        else:
            now += until_next(quota, taken, Moment.at(now))
            assert take(counters, now, quota).admitted
            admitted.append(now)
        minute = int(now // WINDOW)
        assert sum(at // WINDOW == minute for at in admitted) <= quota


@pytest.mark.parametrize(
    ("used", "before", "elapsed", "left", "seconds"),
    [(1, 0, 0, 9, 60), (10, 0, 30, 0, 36), (4, 10, 30, 1, 30), (5, 10, 30, 0, 6), (0, 10, 0, 0, 6)],
)
def test_headers_say_what_is_left_and_for_how_long(
    used: int, before: int, elapsed: float, left: int, seconds: int
) -> None:
    headers = headers_of(Policy("p", QUOTA), Taken(1, used, before, ""), Moment(7, elapsed))
    assert headers == {
        "RateLimit-Policy": '"p";q=10;w=60',
        "RateLimit": f'"p";r={left};t={seconds}',
    }


@pytest.mark.parametrize(
    ("address", "partition"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("::ffff:203.0.113.9", "203.0.113.9"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("", ""),
        ("unix:", ""),
    ],
)
def test_an_ipv6_caller_is_its_network(address: str, partition: str) -> None:
    assert of_address(address) == partition

"""The table asked of a running server, as anybody on the network would: the same paths, by sessions
that were signed in there, with their cookies and secrets, and by tokens.

`make soak` tries all of it. An ordinary run has each path tried by somebody to whom it is open, or
by somebody else if it is open to nobody, in the state in which most is open.
"""

from collections.abc import Iterator

import pytest
from pytest_django.live_server_helper import LiveServer

from home.models import ContentPage
from tests.editorial.attempt import Attempt
from tests.editorial.over_http.caller import CSRF_HEADER
from tests.editorial.over_http.way import OverHTTP
from tests.editorial.people import People
from tests.editorial.rules import BY_HTTP, EVERYTHING, ROLES, publishes
from tests.editorial.states import STATES
from tests.editorial.trying import Scene, surprises

STATE = "live in review"
NEED_A_STAGE = {"approve in the queue", "waiting stage switched off in the admin"}
NEED_A_RELEASE = {"publish its release on its screen"}
OPEN_TO_SESSIONS = [
    path
    for path in BY_HTTP
    if publishes(path, "publisher", STATE, is_author=False) and not path.startswith("v3")
]
FORBIDDEN = 403

pytestmark = [
    pytest.mark.urls("tests.editorial.urls"),
    pytest.mark.slow,
]


@pytest.mark.once
def test_by_http_the_same_becomes_public(
    live_server: LiveServer, article: ContentPage, who: People
) -> None:
    scene = Scene(STATE, False, article, who)
    with OverHTTP.to(live_server.url) as way:
        assert list(surprises(way, sample(), scene)) == []
        assert unsent(way, sample()) == NEED_A_RELEASE
        assert list(answers_to_another_site(way, article, who)) == [FORBIDDEN] * len(
            OPEN_TO_SESSIONS
        )


@pytest.mark.soak
@pytest.mark.parametrize("is_author", [True, False], ids=["author", "not author"])
@pytest.mark.parametrize("state", STATES)
def test_the_whole_table_by_http(
    live_server: LiveServer, state: str, is_author: bool, article: ContentPage, who: People
) -> None:
    whole = [(path, role) for path in BY_HTTP for role in ROLES]
    with OverHTTP.to(live_server.url) as way:
        assert list(surprises(way, whole, Scene(state, is_author, article, who))) == []
        assert unsent(way, whole) <= NEED_A_STAGE | NEED_A_RELEASE


def unsent(way: OverHTTP, attempts: list[tuple[str, str]]) -> set[str]:
    """The paths by which nothing could be sent."""
    return {path for path, _ in attempts if EVERYTHING[path] not in way.sent}


def answers_to_another_site(way: OverHTTP, article: ContentPage, who: People) -> Iterator[int]:
    """The browser of somebody who may brings their cookies; the secret only our pages can read."""
    visit = way.entrance(who.publisher)
    del visit.known.http.headers[CSRF_HEADER]
    for path in OPEN_TO_SESSIONS:
        outcome = way.tried(EVERYTHING[path], Attempt(article, who.publisher, visit))
        assert outcome.public == way.before, path
        yield visit.answers[-1].status_code


def sample() -> list[tuple[str, str]]:
    """Each path once: by a role that succeeds, if one does; by another one for each path."""
    return [(path, role_of(path, turn)) for turn, path in enumerate(BY_HTTP)]


def role_of(path: str, turn: int) -> str:
    in_turn = ROLES[turn % len(ROLES) :] + ROLES[: turn % len(ROLES)]
    return max(in_turn, key=lambda role: publishes(path, role, STATE, is_author=False))


def test_each_path_that_sends_requests_is_sent_to_the_server() -> None:
    assert {path for path, _ in sample()} == set(BY_HTTP)
    assert {role for _, role in sample()} == set(ROLES)
    assert set(BY_HTTP) < set(EVERYTHING)

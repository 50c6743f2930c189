"""The one table: every path, role and state, author or not, and what the public sees afterwards.

The outcomes are not listed but follow from four rules. Each state is made once, and every attempt
on it is undone. `make soak` tries all; an ordinary run a sixth of what is refused to everybody,
half of it on each database, in which each path meets each state and each role.
"""

import pytest
from django.db import connection

from home.models import ContentPage
from tests.editorial.paths import CLOCK, GOVERNING, PATHS, TREE
from tests.editorial.people import People
from tests.editorial.rules import EVERYTHING, MOVES, ON_OUR_SCREENS, OPEN, ROLES
from tests.editorial.states import LIVE_BEFORE, STATES
from tests.editorial.trying import InProcess, Scene, surprises

pytestmark = [pytest.mark.slow, pytest.mark.urls("tests.editorial.urls")]


@pytest.mark.parametrize("is_author", [True, False], ids=["author", "not author"])
@pytest.mark.parametrize("state", STATES)
def test_only_what_the_rules_say_becomes_public(
    state: str, is_author: bool, article: ContentPage, who: People
) -> None:
    attempts = slice_of(state, is_author, connection.vendor)
    assert list(surprises(InProcess(), attempts, Scene(state, is_author, article, who))) == []


@pytest.mark.soak
@pytest.mark.parametrize("is_author", [True, False], ids=["author", "not author"])
@pytest.mark.parametrize("state", STATES)
def test_the_whole_table(state: str, is_author: bool, article: ContentPage, who: People) -> None:
    whole = [(path, role) for path in EVERYTHING for role in ROLES]
    assert list(surprises(InProcess(), whole, Scene(state, is_author, article, who))) == []


def slice_of(state: str, is_author: bool, vendor: str) -> list[tuple[str, str]]:
    """Every other attempt of `both_slices_of`; the rest is tried on the other database."""
    turn = STATES.index(state) + is_author + (vendor == "sqlite")
    return both_slices_of(state, is_author)[turn % 2 :: 2]


def both_slices_of(state: str, is_author: bool) -> list[tuple[str, str]]:
    """All that is allowed to somebody; of the rest one role per path, another in each state. Our
    screens around an open path count as the rest but for publishers: their verb is tried by all."""
    turn = STATES.index(state) + 2 * is_author
    closed = [
        (path, role)
        for i, path in enumerate([*PATHS, *MOVES, *ON_OUR_SCREENS])
        for j, role in enumerate(ROLES)
        if (i + j + turn) % len(ROLES) == 0
    ]
    governed = [(path, "administrator") for path in GOVERNING]
    moved = [(path, "publisher") for path in TREE if state in LIVE_BEFORE]
    by_all = [path for path in OPEN if path not in ON_OUR_SCREENS]
    open_to_some = [(path, role) for path in by_all for role in ROLES]
    open_to_some += [(path, "publisher") for path in ON_OUR_SCREENS]
    return [
        *dict.fromkeys([*closed, *governed, *moved, *open_to_some]),
        *((path, "editor") for path in CLOCK),
    ]


@pytest.mark.parametrize("vendor", ["sqlite", "postgresql"])
def test_each_path_meets_each_state_and_each_role(vendor: str) -> None:
    slices = {
        state: {pair for is_author in (True, False) for pair in slice_of(state, is_author, vendor)}
        for state in STATES
    }
    for path in {**PATHS, **MOVES, **OPEN}:
        met = [{role for other, role in pairs if other == path} for pairs in slices.values()]
        assert all(met)
        assert set().union(*met) == set(ROLES)


def test_the_databases_together_leave_nothing_out() -> None:
    for state in STATES:
        for is_author in (True, False):
            one, other = (slice_of(state, is_author, each) for each in ("sqlite", "postgresql"))
            assert sorted(one + other) == sorted(both_slices_of(state, is_author))
